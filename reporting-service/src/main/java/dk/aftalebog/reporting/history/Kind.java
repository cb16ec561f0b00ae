package dk.aftalebog.reporting.history;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import dk.aftalebog.json.EventTypes;
import dk.aftalebog.model.event.AgreementEvent.AgreementRegistered;
import dk.aftalebog.model.event.AgreementEvent.AwaitedValueFilled;
import dk.aftalebog.model.event.AgreementEvent.ContentFact;
import dk.aftalebog.model.event.AgreementEvent.EvaluationRecorded;
import dk.aftalebog.model.event.AgreementEvent.MeasurementCorrected;
import dk.aftalebog.model.event.AgreementEvent.MeasurementRecorded;
import dk.aftalebog.model.event.AgreementEvent.RevisionEvent;
import dk.aftalebog.model.event.Event;
import dk.aftalebog.reporting.web.BadRequest;

/** The families of events. */
enum Kind {

	/** The agreement was registered. */
	REGISTRATION(List.of(AgreementRegistered.class)),
	/** What it says changed. */
	CONTENT(List.of(ContentFact.class, AwaitedValueFilled.class)),
	/** Something happened to a revision on its way. */
	REVISION(List.of(RevisionEvent.class)),
	/** A year's figure was measured or corrected. */
	MEASUREMENT(List.of(MeasurementRecorded.class, MeasurementCorrected.class)),
	/** The agreement was evaluated. */
	EVALUATION(List.of(EvaluationRecorded.class));

	private final List<? extends Class<? extends Event>> classes;

	Kind(List<? extends Class<? extends Event>> classes) {
		this.classes = List.copyOf(classes);
	}

	/**
	 * Returns the types of events that are meant.
	 * @param text the name of a family, or a type of events
	 * @return the types
	 * @throws BadRequest where it is neither
	 */
	static List<String> types(String text) {
		if (EventTypes.all().contains(text)) {
			return List.of(text);
		}
		return Arrays.stream(values())
			.filter((kind) -> kind.written().equals(text))
			.findFirst()
			.map(Kind::types)
			.orElseThrow(() -> new BadRequest("bad-choice", "kind",
					"'%s' is no kind of event; write %s, or a type of events such as agreement.party-added.v1"
						.formatted(text, String.join(", ", Arrays.stream(values()).map(Kind::written).toList()))));
	}

	private List<String> types() {
		return EventTypes.all()
			.stream()
			.filter((type) -> this.classes.stream().anyMatch((some) -> some.isAssignableFrom(EventTypes.classOf(type))))
			.toList();
	}

	private String written() {
		return name().toLowerCase(Locale.ROOT);
	}

}
