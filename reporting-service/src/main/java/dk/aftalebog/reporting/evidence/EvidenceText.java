package dk.aftalebog.reporting.evidence;

import java.util.List;
import java.util.Map;

import dk.aftalebog.log.Hash;
import dk.aftalebog.model.log.LogEntry;
import dk.aftalebog.reporting.pages.PlaceNames;
import dk.aftalebog.reporting.witness.SealedCheckpoint;
import dk.aftalebog.wording.Places;
import dk.aftalebog.wording.Wording;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** The page of an evidence pack: it says what is shown, how to check it, and what not. */
@Component
class EvidenceText {

	private final ITemplateEngine templates;

	private final PlaceNames names;

	EvidenceText(ITemplateEngine templates, PlaceNames names) {
		this.templates = templates;
		this.names = names;
	}

	/**
	 * A value, as a reader sees it.
	 *
	 * @param where where it stands
	 * @param value the value
	 * @param source the event that put it there
	 */
	record Line(String where, String value, Evidence.Source source) {
	}

	String page(Evidence evidence, List<LogEntry> entries, SealedCheckpoint checkpoint, Wording say) {
		Evidence.Document document = evidence.document();
		Places places = this.names.of(document.id(), document.plan(), say, document.asOf());
		Evidence.Values values = evidence.values();
		List<Line> lines = (values == null) ? List.of()
				: values.values()
					.stream()
					.map((value) -> new Line(places.of(value.path()), places.value(value.path(), value.value()),
							value.source()))
					.toList();
		Context context = new Context(say.locale(),
				Map.of("say", say, "document", document, "name", places.agreement(), "values", lines, "events", entries,
						"checkpoint", checkpoint, "brief", Hash.ofBase64(checkpoint.root()).brief()));
		return this.templates.process("reporting/evidence", context);
	}

}
