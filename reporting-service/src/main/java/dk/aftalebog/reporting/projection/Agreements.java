package dk.aftalebog.reporting.projection;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import dk.aftalebog.json.Json;
import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.event.AgreementEvent;
import dk.aftalebog.model.event.AgreementEvent.AgreementRegistered;
import dk.aftalebog.model.event.AgreementEvent.ChangeProposed;
import dk.aftalebog.model.event.AgreementEvent.ChangeWithdrawn;
import dk.aftalebog.model.event.AgreementEvent.ContentFact;
import dk.aftalebog.model.event.AgreementEvent.EvaluationRecorded;
import dk.aftalebog.model.event.AgreementEvent.MeasurementCorrected;
import dk.aftalebog.model.event.AgreementEvent.MeasurementRecorded;
import dk.aftalebog.model.event.AgreementEvent.RevisionApproved;
import dk.aftalebog.model.event.AgreementEvent.RevisionOpened;
import dk.aftalebog.model.event.AgreementEvent.RevisionRejected;
import dk.aftalebog.model.event.AgreementEvent.RevisionReturned;
import dk.aftalebog.model.event.AgreementEvent.RevisionSubmitted;
import dk.aftalebog.model.event.AgreementEvent.RevisionWithdrawn;
import dk.aftalebog.model.event.Decision;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Projects the events of agreements: which there are, their history, their measurements.
 */
@Component
class Agreements {

	static final String STREAM_PREFIX = "agreement/";

	private final JdbcTemplate jdbc;

	private final Versions versions;

	Agreements(JdbcTemplate jdbc, Versions versions) {
		this.jdbc = jdbc;
		this.versions = versions;
	}

	/** Projects one commit. */
	void project(List<LoggedEvent> commit, List<AgreementEvent> events) {
		String agreement = commit.getFirst().stream().substring(STREAM_PREFIX.length());
		Optional<Decision> decision = events.stream().flatMap((event) -> decision(event).stream()).findFirst();
		for (int i = 0; i < events.size(); i++) {
			AgreementEvent event = events.get(i);
			LoggedEvent place = commit.get(i);
			if (event instanceof AgreementRegistered registered) {
				register(place, registered);
			}
			remember(place, agreement, event, decision);
			switch (event) {
				case MeasurementRecorded measured ->
					measure(place, agreement, measured.indicator(), measured.year(), measured.cell(), null);
				case MeasurementCorrected corrected -> measure(place, agreement, corrected.indicator(),
						corrected.year(), corrected.cell(), corrected.reason());
				default -> {
				}
			}
		}
		if (events.stream().anyMatch(ContentFact.class::isInstance)) {
			this.versions.project(agreement, commit.getLast());
		}
	}

	private void register(LoggedEvent place, AgreementRegistered registered) {
		if (!place.stream().equals(STREAM_PREFIX + registered.agreement())) {
			throw new IllegalStateException(
					"The agreement '%s' is registered in a stream of another".formatted(registered.agreement()));
		}
		this.jdbc.update("""
				INSERT INTO projection.agreement (id, stream, plan, focus_area, registered_at)
				VALUES (?, ?, ?, ?, ?)""", registered.agreement(), place.stream(), registered.plan(),
				registered.focusArea(), place.recordedAt());
	}

	private void remember(LoggedEvent place, String agreement, AgreementEvent event, Optional<Decision> decision) {
		Who who = Who.of(place);
		this.jdbc.update("""
				INSERT INTO projection.history (position, agreement, recorded_at, actor, role, organisation, revision,
				                                in_force_from, decided_on, minutes)
				VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", place.position(), agreement, place.recordedAt(), who.actor(),
				who.role(), who.organisation(), revision(event), inForceFrom(event),
				decision.map(Decision::meetingOn).orElse(null), decision.map(Decision::minutes).orElse(null));
	}

	private static Optional<Decision> decision(AgreementEvent event) {
		return switch (event) {
			case AgreementRegistered registered -> Optional.of(registered.adopted());
			case RevisionApproved approved -> Optional.of(approved.decision());
			case RevisionRejected rejected -> Optional.of(rejected.decision());
			case RevisionReturned returned -> Optional.of(returned.decision());
			default -> Optional.empty();
		};
	}

	private static @Nullable LocalDate inForceFrom(AgreementEvent event) {
		return switch (event) {
			case ContentFact fact -> fact.inForceFrom();
			case RevisionOpened opened -> opened.inForceFrom();
			default -> null;
		};
	}

	private static @Nullable Integer revision(AgreementEvent event) {
		return switch (event) {
			case AgreementRegistered registered -> 0;
			case ContentFact fact -> fact.revision();
			case RevisionOpened opened -> opened.revision();
			case ChangeProposed proposed -> proposed.revision();
			case ChangeWithdrawn withdrawn -> withdrawn.revision();
			case RevisionSubmitted submitted -> submitted.revision();
			case RevisionApproved approved -> approved.revision();
			case RevisionRejected rejected -> rejected.revision();
			case RevisionReturned returned -> returned.revision();
			case RevisionWithdrawn withdrawn -> withdrawn.revision();
			case MeasurementRecorded measured -> null;
			case MeasurementCorrected corrected -> null;
			case EvaluationRecorded evaluated -> null;
		};
	}

	private void measure(LoggedEvent place, String agreement, String indicator, int year, Cell cell,
			@Nullable String reason) {
		String key = cell.key().toString();
		this.jdbc.update("""
				UPDATE projection.measurement SET known = tstzrange(lower(known), ?)
				WHERE agreement = ? AND indicator = ? AND year = ? AND cell_key = ? AND upper_inf(known)""",
				place.recordedAt(), agreement, indicator, year, key);
		this.jdbc.update("""
				INSERT INTO projection.measurement (agreement, indicator, year, cell_key, cell, reason, known)
				VALUES (?, ?, ?, ?, ?::json, ?, tstzrange(?, NULL))""", agreement, indicator, year, key,
				Json.MAPPER.writeValueAsString(cell), reason, place.recordedAt());
	}

}
