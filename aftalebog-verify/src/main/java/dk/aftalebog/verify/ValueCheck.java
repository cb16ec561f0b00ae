package dk.aftalebog.verify;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dk.aftalebog.json.LeafJson;
import dk.aftalebog.model.provenance.Provenance;
import dk.aftalebog.model.provenance.Source;
import dk.aftalebog.model.timeline.Fact;
import dk.aftalebog.model.timeline.TimelineBroken;
import dk.aftalebog.verify.Finding.Code;
import tools.jackson.databind.JsonNode;

/** Are values what the events say, and put there by the events that are named? */
final class ValueCheck {

	private ValueCheck() {
	}

	static List<Finding> findings(JsonNode shown, List<Fact> facts, LocalDate day) {
		Map<String, Source> sources;
		try {
			sources = Provenance.of(facts, day).sources();
		}
		catch (TimelineBroken ex) {
			return List.of();
		}
		List<Finding> findings = new ArrayList<>();
		for (JsonNode value : shown.path("values")) {
			String path = value.path("path").asString("");
			Source source = sources.get(path);
			if (source == null || !LeafJson.of(source.value()).equals(value.path("value"))
					|| source.fact().sequence() != value.path("source").path("sequence").asLong(-1)) {
				String said = (source == null) ? "–"
						: "%s (nr. %d)".formatted(LeafJson.of(source.value()), source.fact().sequence());
				String told = "%s (nr. %d)".formatted(value.path("value"),
						value.path("source").path("sequence").asLong(-1));
				findings.add(Finding.of(Code.DOCUMENT_DIFFERS,
						"%s: hændelserne siger %s, pakken %s".formatted(path, said, told),
						"%s: the events say %s, the pack %s".formatted(path, said, told)));
			}
		}
		return findings;
	}

}
