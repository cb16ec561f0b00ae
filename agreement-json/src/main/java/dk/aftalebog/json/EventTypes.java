package dk.aftalebog.json;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import dk.aftalebog.model.change.ChangeNames;
import dk.aftalebog.model.event.AgreementEvent;
import dk.aftalebog.model.event.Event;
import dk.aftalebog.model.event.LogEvent;
import dk.aftalebog.model.event.PersonEvent;
import dk.aftalebog.model.event.PlanEvent;

import static java.util.Map.entry;

/**
 * The types of events as they stand on the wire and in the store:
 * {@code agreement.party-added.v1}. A content fact is named after its change.
 */
public final class EventTypes {

	private static final Map<Class<? extends Event>, String> NAMES = Map.ofEntries(
			entry(PlanEvent.PlanRegistered.class, "plan.registered.v1"),
			entry(LogEvent.KeysChanged.class, "log.keys-changed.v1"),
			entry(PersonEvent.PersonRegistered.class, "person.registered.v1"),
			entry(PersonEvent.PersonCorrected.class, "person.corrected.v1"),
			entry(PersonEvent.PersonErased.class, "person.erased.v1"),
			entry(AgreementEvent.AgreementRegistered.class, "agreement.registered.v1"),
			entry(AgreementEvent.RevisionOpened.class, "agreement.revision-opened.v1"),
			entry(AgreementEvent.ChangeProposed.class, "agreement.change-proposed.v1"),
			entry(AgreementEvent.ChangeWithdrawn.class, "agreement.change-withdrawn.v1"),
			entry(AgreementEvent.RevisionSubmitted.class, "agreement.revision-submitted.v1"),
			entry(AgreementEvent.RevisionApproved.class, "agreement.revision-approved.v1"),
			entry(AgreementEvent.RevisionRejected.class, "agreement.revision-rejected.v1"),
			entry(AgreementEvent.RevisionReturned.class, "agreement.revision-returned.v1"),
			entry(AgreementEvent.SubstantialDeclared.class, "agreement.substantial-declared.v1"),
			entry(AgreementEvent.FundInvolved.class, "agreement.fund-involved.v1"),
			entry(AgreementEvent.RevisionSettled.class, "agreement.revision-settled.v1"),
			entry(AgreementEvent.RevisionReversed.class, "agreement.revision-reversed.v1"),
			entry(AgreementEvent.RevisionUploaded.class, "agreement.revision-uploaded.v1"),
			entry(AgreementEvent.AwaitedValueFilled.class, "agreement.awaited-value-filled.v1"),
			entry(AgreementEvent.DecisionConfirmed.class, "agreement.decision-confirmed.v1"),
			entry(AgreementEvent.RevisionWithdrawn.class, "agreement.revision-withdrawn.v1"),
			entry(AgreementEvent.MeasurementRecorded.class, "agreement.measurement-recorded.v1"),
			entry(AgreementEvent.MeasurementCorrected.class, "agreement.measurement-corrected.v1"),
			entry(AgreementEvent.EvaluationRecorded.class, "agreement.evaluation-recorded.v1"));

	private static final Map<String, Class<? extends Event>> CLASSES = classes();

	private EventTypes() {
	}

	/**
	 * Returns the type of an event.
	 * @param event the event
	 * @return its type, with its version
	 */
	public static String typeOf(Event event) {
		if (event instanceof AgreementEvent.ContentFact fact) {
			return contentType(ChangeNames.nameOf(fact.change().getClass()));
		}
		if (event instanceof PlanEvent.PlanFact fact) {
			return planType(ChangeNames.nameOf(fact.change().getClass()));
		}
		String type = NAMES.get(event.getClass());
		if (type == null) {
			throw new IllegalStateException("No type is given to the event " + event.getClass().getName());
		}
		return type;
	}

	/**
	 * Returns the class that an event of a type is read into.
	 * @param type the type
	 * @return the class
	 * @throws UnknownEventType where there is no such type
	 */
	public static Class<? extends Event> classOf(String type) {
		Class<? extends Event> found = CLASSES.get(type);
		if (found == null) {
			throw new UnknownEventType(type);
		}
		return found;
	}

	/**
	 * Returns every type there is.
	 * @return the types, sorted
	 */
	public static Set<String> all() {
		return new TreeSet<>(CLASSES.keySet());
	}

	private static String contentType(String change) {
		return "agreement." + change + ".v1";
	}

	private static String planType(String change) {
		return "plan." + change + ".v1";
	}

	private static Map<String, Class<? extends Event>> classes() {
		Map<String, Class<? extends Event>> classes = new HashMap<>();
		NAMES.forEach((event, type) -> classes.put(type, event));
		ChangeNames.ofAgreements().forEach((name) -> classes.put(contentType(name), AgreementEvent.ContentFact.class));
		ChangeNames.ofPlans().forEach((name) -> classes.put(planType(name), PlanEvent.PlanFact.class));
		return classes;
	}

}
