package dk.aftalebog.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import dk.aftalebog.json.EventJson;
import dk.aftalebog.json.UnknownEventType;
import dk.aftalebog.model.agreement.Agreement;
import dk.aftalebog.model.diff.Diff;
import dk.aftalebog.model.diff.Difference;
import dk.aftalebog.model.event.AgreementEvent;
import dk.aftalebog.model.log.LogEntry;
import dk.aftalebog.model.log.StoredEvent;
import dk.aftalebog.model.timeline.AsOf;
import dk.aftalebog.model.timeline.Fact;
import dk.aftalebog.model.timeline.History;
import dk.aftalebog.model.timeline.RecordedFact;
import dk.aftalebog.model.timeline.TimelineBroken;
import dk.aftalebog.verify.Finding.Code;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Is a document what the events fold to? */
final class DocumentCheck {

	private final ShownDocument shown;

	private final @Nullable String agreement;

	private final List<RecordedFact> facts = new ArrayList<>();

	private @Nullable StoredEvent unknown;

	private boolean registered;

	/**
	 * A check.
	 * @param shown the document
	 * @param agreement the agreement that it is taken for; absent: whose it says it is
	 */
	DocumentCheck(ShownDocument shown, @Nullable String agreement) {
		this.shown = shown;
		this.agreement = agreement;
	}

	void take(LogEntry entry) {
		StoredEvent event = entry.event();
		if (!event.stream().equals("agreement/" + this.shown.id())) {
			return;
		}
		this.registered = true;
		try {
			if (EventJson.read(event.type(), event.payload()) instanceof AgreementEvent said) {
				Fact.in(event.sequence(), said)
					.ifPresent((fact) -> this.facts.add(new RecordedFact(entry.recordedAt(), fact)));
			}
		}
		catch (JacksonException | UnknownEventType ex) {
			this.unknown = event;
		}
	}

	List<Finding> findings() {
		if (this.agreement != null && !this.agreement.equals(this.shown.id())) {
			return List.of(Finding.of(Code.ANOTHER_AGREEMENT,
					"Dokumentet er om aftalen %s, ikke om %s".formatted(this.shown.id(), this.agreement),
					"The document is of the agreement %s, not of %s".formatted(this.shown.id(), this.agreement)));
		}
		if (!this.registered) {
			return List
				.of(Finding.of(Code.ANOTHER_AGREEMENT, "Loggen kender ingen aftale %s".formatted(this.shown.id()),
						"The log knows no agreement %s".formatted(this.shown.id())));
		}
		StoredEvent notRead = this.unknown;
		if (notRead != null) {
			return List.of(Finding.of(Code.UNREADABLE,
					"%s nr. %d har typen %s, som denne udgave ikke kan læse; brug en nyere".formatted(notRead.stream(),
							notRead.sequence(), notRead.type()),
					"%s number %d is of type %s, which this release cannot read; use a later one"
						.formatted(notRead.stream(), notRead.sequence(), notRead.type())));
		}
		try {
			return compare(said(new History(this.facts).asOf(this.shown.inForceOn(), this.shown.knownAt())));
		}
		catch (TimelineBroken ex) {
			return List.of(differs("hændelserne giver ikke et dokument: %s".formatted(ex.getMessage()),
					"the events make no document: %s".formatted(ex.getMessage())));
		}
	}

	/** The facts among the events that were known then. */
	List<Fact> facts() {
		return this.facts.stream()
			.filter((one) -> !one.recordedAt().isAfter(this.shown.knownAt()))
			.map(RecordedFact::fact)
			.toList();
	}

	ShownDocument shown() {
		return this.shown;
	}

	private static @Nullable Agreement said(AsOf answer) {
		return switch (answer) {
			case AsOf.InForce(var version) -> version.agreement();
			case AsOf.Ended ended -> ended.last().agreement();
			case AsOf.NotYetInForce notYet -> null;
			case AsOf.Unknown() -> null;
		};
	}

	private List<Finding> compare(@Nullable Agreement said) {
		Agreement document = this.shown.agreement();
		if (Objects.equals(said, document)) {
			return List.of();
		}
		if (said == null) {
			return List.of(differs("den dag sagde aftalen intet", "the agreement said nothing on that day"));
		}
		if (document == null) {
			return List.of(differs("den dag sagde aftalen noget", "the agreement said something on that day"));
		}
		List<Difference> differences = Diff.between(said, document);
		if (differences.isEmpty()) {
			return List.of(differs("rækkefølgen er en anden", "the order is another"));
		}
		Difference first = differences.getFirst();
		return List.of(differs(
				"%d sted(er), det første %s: hændelserne siger %s, dokumentet %s".formatted(differences.size(),
						first.path(), text(first.before()), text(first.after())),
				"in %d place(s), the first %s: the events say %s, the document %s".formatted(differences.size(),
						first.path(), text(first.before()), text(first.after()))));
	}

	private static String text(@Nullable Object value) {
		return (value != null) ? value.toString() : "–";
	}

	private Finding differs(String danish, String english) {
		return Finding.of(Code.DOCUMENT_DIFFERS,
				"%s den %s, som kendt %s: %s".formatted(this.shown.id(), this.shown.inForceOn(), this.shown.knownAt(),
						danish),
				"%s on %s, as known at %s: %s".formatted(this.shown.id(), this.shown.inForceOn(), this.shown.knownAt(),
						english));
	}

}
