package dk.aftalebog.reporting.projection;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import dk.aftalebog.model.event.Decision;
import dk.aftalebog.model.record.AgreementRecord;
import dk.aftalebog.model.timeline.Fact;
import org.jspecify.annotations.Nullable;

/**
 * One row per commit and day in force: when what changed held, was decided, was recorded.
 */
final class ChangeRows {

	private final Map<LocalDate, Group> groups = new LinkedHashMap<>();

	private record Group(LoggedEvent first, @Nullable Integer revision, int facts) {
	}

	void add(LoggedEvent place, Fact fact) {
		this.groups.merge(fact.inForceFrom(), new Group(place, fact.revision(), 1),
				(group, one) -> new Group(group.first(), group.revision(), group.facts() + 1));
	}

	/** What no board decided has no date of decision. */
	void addTo(Rows rows, String agreement, Optional<Decision> decision) {
		this.groups.forEach((inForceFrom, group) -> rows.add(group.first().position(), agreement, group.facts(),
				group.revision(), inForceFrom, decision.map(Decision::meetingOn).orElse(null),
				decision.map(Decision::minutes).orElse(null), decision.map(Decision::lateEntry).orElse(false),
				group.first().recordedAt(), AgreementRecord.day(group.first().recordedAt().toInstant())));
	}

}
