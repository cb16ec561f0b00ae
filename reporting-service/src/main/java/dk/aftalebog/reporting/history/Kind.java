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
	REGISTRATION,
	/** What it says changed. */
	CONTENT,
	/** Something happened to a revision on its way. */
	REVISION,
	/** A year's figure was measured or corrected. */
	MEASUREMENT,
	/** The agreement was evaluated. */
	EVALUATION;

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
		return EventTypes.all().stream().filter((type) -> holds(EventTypes.classOf(type))).toList();
	}

	private boolean holds(Class<? extends Event> event) {
		return switch (this) {
			case REGISTRATION -> event == AgreementRegistered.class;
			case CONTENT -> event == ContentFact.class || event == AwaitedValueFilled.class;
			case REVISION -> RevisionEvent.class.isAssignableFrom(event);
			case MEASUREMENT -> event == MeasurementRecorded.class || event == MeasurementCorrected.class;
			case EVALUATION -> event == EvaluationRecorded.class;
		};
	}

	private String written() {
		return name().toLowerCase(Locale.ROOT);
	}

}
