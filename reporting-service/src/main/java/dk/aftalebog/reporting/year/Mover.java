package dk.aftalebog.reporting.year;

import java.time.Instant;
import java.time.LocalDate;

import dk.aftalebog.model.event.AgreementEvent.AwaitedValueFilled;
import dk.aftalebog.model.event.AgreementEvent.ContentFact;
import dk.aftalebog.model.event.AgreementEvent.MeasurementCorrected;
import dk.aftalebog.model.event.Decision;
import dk.aftalebog.model.event.Event;
import dk.aftalebog.model.event.PlanEvent.PlanFact;
import org.jspecify.annotations.Nullable;

/**
 * An event that moved a figure.
 *
 * @param logPosition its position in the log
 * @param recordedAt when the log took it in
 * @param type its type
 * @param revision the revision that it belongs to, if it does; 0 is the registration
 * @param inForceFrom from when it is in force, where it is content
 * @param decidedOn the date of the meeting that decided it, if one did
 * @param minutes the reference of that meeting's minutes
 * @param reason why, where it corrects a measurement or changes the plan
 */
record Mover(long logPosition, Instant recordedAt, String type, @Nullable Integer revision,
		@Nullable LocalDate inForceFrom, @Nullable LocalDate decidedOn, @Nullable String minutes,
		@Nullable String reason) {

	static Mover of(Entry<? extends Event> entry, @Nullable Decision decision) {
		return switch (entry.event()) {
			case ContentFact fact -> new Mover(entry.position(), entry.recordedAt(), entry.type(), fact.revision(),
					fact.inForceFrom(), (decision != null) ? decision.meetingOn() : null,
					(decision != null) ? decision.minutes() : null, null);
			case AwaitedValueFilled filled -> new Mover(entry.position(), entry.recordedAt(), entry.type(), null,
					filled.inForceFrom(), null, null, null);
			case MeasurementCorrected corrected -> new Mover(entry.position(), entry.recordedAt(), entry.type(), null,
					null, null, null, corrected.reason());
			case PlanFact fact -> new Mover(entry.position(), entry.recordedAt(), entry.type(), null,
					fact.inForceFrom(), null, null, fact.reason());
			default -> new Mover(entry.position(), entry.recordedAt(), entry.type(), null, null, null, null, null);
		};
	}

}
