package dk.aftalebog.reporting.provenance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dk.aftalebog.model.provenance.Provenance;
import dk.aftalebog.model.timeline.Fact;
import dk.aftalebog.reporting.asof.AgreementEvents.Recorded;
import dk.aftalebog.reporting.asof.AgreementEvents;
import dk.aftalebog.reporting.asof.Agreements.Known;
import dk.aftalebog.reporting.asof.Agreements;
import dk.aftalebog.reporting.asof.State;
import dk.aftalebog.reporting.asof.Versions;
import dk.aftalebog.reporting.provenance.ProvenanceAnswer.Value;
import dk.aftalebog.reporting.web.Moment;
import dk.aftalebog.reporting.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class ProvenanceQueries {

	private final Agreements agreements;

	private final Versions versions;

	private final AgreementEvents events;

	ProvenanceQueries(Agreements agreements, Versions versions, AgreementEvents events) {
		this.agreements = agreements;
		this.versions = versions;
		this.events = events;
	}

	/**
	 * Follows the values at a path and below it to their sources; without a path all of
	 * them.
	 */
	ProvenanceAnswer provenance(String id, Moment moment, @Nullable String path) {
		Known known = this.agreements.get(id, moment.knownAt());
		Map<Long, Recorded> bySequence = new LinkedHashMap<>();
		List<Fact> facts = new ArrayList<>();
		for (Recorded recorded : this.events.ofContent(id, moment.knownAt())) {
			bySequence.put(recorded.sequence(), recorded);
			Fact.in(recorded.sequence(), recorded.event()).ifPresent(facts::add);
		}
		State state = State.of(this.versions.of(id, moment));
		List<Value> values = new ArrayList<>();
		if (state != State.NOT_YET_IN_FORCE) {
			Provenance.of(facts, moment.inForceOn()).sources().forEach((at, source) -> {
				if (path == null || at.equals(path) || at.startsWith(path + "/")) {
					values.add(Value.of(at, source, bySequence));
				}
			});
		}
		if (path != null && values.isEmpty()) {
			throw NotFound.value(id, path);
		}
		return new ProvenanceAnswer(moment, id, known.plan(), known.focusArea(), state, known.projection(), values);
	}

}
