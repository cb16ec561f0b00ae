package dk.aftalebog.reporting.projection;

import java.time.LocalDate;
import java.util.Optional;

import dk.aftalebog.model.event.AgreementEvent.AgreementRegistered;
import dk.aftalebog.model.event.AgreementEvent.AwaitedValueFilled;
import dk.aftalebog.model.event.AgreementEvent.ContentFact;
import dk.aftalebog.model.event.AgreementEvent.EvaluationRecorded;
import dk.aftalebog.model.event.AgreementEvent.MeasurementCorrected;
import dk.aftalebog.model.event.AgreementEvent.MeasurementRecorded;
import dk.aftalebog.model.event.AgreementEvent.RevisionApproved;
import dk.aftalebog.model.event.AgreementEvent.RevisionEvent;
import dk.aftalebog.model.event.AgreementEvent.RevisionOpened;
import dk.aftalebog.model.event.AgreementEvent.RevisionRejected;
import dk.aftalebog.model.event.AgreementEvent.RevisionReturned;
import dk.aftalebog.model.event.AgreementEvent.RevisionReversed;
import dk.aftalebog.model.event.AgreementEvent;
import dk.aftalebog.model.event.Decision;
import org.jspecify.annotations.Nullable;

/** One row per event of an agreement: who, when, which revision, which meeting. */
final class HistoryRow {

	private HistoryRow() {
	}

	static @Nullable Object[] of(LoggedEvent place, String agreement, AgreementEvent event,
			Optional<Decision> decision) {
		Who who = Who.of(place);
		return new @Nullable Object[] { place.position(), agreement, place.recordedAt(), who.actor(), who.role(),
				who.organisation(), revision(event), inForceFrom(event), decision.map(Decision::meetingOn).orElse(null),
				decision.map(Decision::minutes).orElse(null) };
	}

	/** The decision that an event tells of; it holds for all events of its commit. */
	static Optional<Decision> decision(AgreementEvent event) {
		return switch (event) {
			case AgreementRegistered registered -> Optional.of(registered.adopted());
			case RevisionApproved approved -> Optional.of(approved.decision());
			case RevisionRejected rejected -> Optional.of(rejected.decision());
			case RevisionReturned returned -> Optional.of(returned.decision());
			case RevisionReversed reversed -> Optional.of(reversed.decision());
			default -> Optional.empty();
		};
	}

	private static @Nullable LocalDate inForceFrom(AgreementEvent event) {
		return switch (event) {
			case ContentFact fact -> fact.inForceFrom();
			case RevisionOpened opened -> opened.inForceFrom();
			case AwaitedValueFilled filled -> filled.inForceFrom();
			default -> null;
		};
	}

	private static @Nullable Integer revision(AgreementEvent event) {
		return switch (event) {
			case AgreementRegistered registered -> 0;
			case ContentFact fact -> fact.revision();
			case RevisionEvent revision -> revision.revision();
			case AwaitedValueFilled filled -> null;
			case MeasurementRecorded measured -> null;
			case MeasurementCorrected corrected -> null;
			case EvaluationRecorded evaluated -> null;
		};
	}

}
