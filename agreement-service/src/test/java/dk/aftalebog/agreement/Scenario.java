package dk.aftalebog.agreement;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import dk.aftalebog.access.LedgerUser;
import dk.aftalebog.access.Role;
import dk.aftalebog.agreement.record.AgreementStream;
import dk.aftalebog.agreement.record.Ledger;
import dk.aftalebog.agreement.record.PlanStream;
import dk.aftalebog.agreement.refusal.Refusal;
import dk.aftalebog.model.agreement.Activity;
import dk.aftalebog.model.agreement.Budget;
import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.agreement.Direction;
import dk.aftalebog.model.agreement.Indicator;
import dk.aftalebog.model.agreement.Level;
import dk.aftalebog.model.agreement.PaperDate;
import dk.aftalebog.model.agreement.Period;
import dk.aftalebog.model.agreement.RevisionTerms;
import dk.aftalebog.model.agreement.Scope;
import dk.aftalebog.model.agreement.Unit;
import dk.aftalebog.model.agreement.Value;
import dk.aftalebog.model.change.Change;
import dk.aftalebog.model.event.AgreementEvent.AgreementRegistered;
import dk.aftalebog.model.event.AgreementEvent.ChangeProposed;
import dk.aftalebog.model.event.AgreementEvent.ContentFact;
import dk.aftalebog.model.event.AgreementEvent.RevisionApproved;
import dk.aftalebog.model.event.AgreementEvent.RevisionOpened;
import dk.aftalebog.model.event.AgreementEvent.RevisionSubmitted;
import dk.aftalebog.model.event.AgreementEvent;
import dk.aftalebog.model.event.Decision;
import dk.aftalebog.model.event.PlanEvent.PlanRegistered;
import dk.aftalebog.model.event.RevisionKind;
import dk.aftalebog.model.plan.Plan;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;

/**
 * Given, when, then in the words of the domain: an agreement of the years 2021 to 2025
 * with activities A and B and one indicator, looked at on 15 June 2022.
 */
public final class Scenario {

	public static final Clock CLOCK = Clock.fixed(Instant.parse("2022-06-15T12:00:00Z"), ZoneOffset.UTC);

	public static final Plan PLAN = new Plan("plan", "Planen", "Viborg",
			new Period(day("2021-08-01"), day("2025-07-31")), List.of(),
			List.of(new Plan.HousingArea("nord", "Nordparken", List.of(), null, null)), List.of(), List.of(),
			List.of(new Plan.Seat("formand", "Boligselskabet", "Direktør", new Period(day("2021-01-01"), null))), null,
			null, List.of(), RevisionTerms.SILENT);

	public static final LedgerUser MEMBER = new LedgerUser("medlem", Role.BOARD_MEMBER, "Boligselskabet",
			Set.of("plan"), Set.of("plan/formand"));

	public static final LedgerUser SECRETARIAT = new LedgerUser("sekretær", Role.SECRETARIAT, "Sekretariatet",
			Set.of("plan"), Set.of());

	private final AggregateTestFixture<AgreementStream> fixture = new AggregateTestFixture<>(AgreementStream.class);

	private final List<AgreementEvent> given = new ArrayList<>();

	/** A handler of the feature under test, on this scenario's ledger. */
	public Scenario(BiFunction<Ledger, Clock, Object> handler) {
		AggregateTestFixture<PlanStream> plans = new AggregateTestFixture<>(PlanStream.class);
		plans.given(new PlanRegistered(PLAN));
		Ledger ledger = new Ledger(this.fixture.getRepository(), plans.getRepository(),
				new StreamsOf(this.fixture.getEventStore(), plans.getEventStore()));
		this.fixture.registerAnnotatedCommandHandler(handler.apply(ledger, CLOCK));
	}

	public Scenario givenAgreement() {
		Decision adopted = decision("2021-06-01");
		this.given.add(new AgreementRegistered("aftale", "plan", "Tryghed", adopted, null));
		content(0, "2021-06-01", "2021-08-01",
				new Change.AgreementConcluded("Tryghed", new Period(day("2021-08-01"), day("2025-07-31"))),
				new Change.IndicatorAdded(indicator()), new Change.ActivityAdded(activity("a")),
				new Change.ActivityAdded(activity("b")), new Change.BudgetSet(new Budget(List.of(), null)));
		return this;
	}

	public Scenario givenDraft(int revision, String inForceFrom, Change... changes) {
		this.given
			.add(new RevisionOpened(revision, RevisionKind.ORDINARY, "Titel", "Grund", day(inForceFrom), null, null));
		for (int i = 0; i < changes.length; i++) {
			this.given.add(new ChangeProposed(revision, i + 1, changes[i]));
		}
		return this;
	}

	public Scenario givenSubmitted(int revision, String inForceFrom, Change... changes) {
		givenDraft(revision, inForceFrom, changes);
		this.given.add(new RevisionSubmitted(revision));
		return this;
	}

	public Scenario givenApproved(int revision, String inForceFrom, Change... changes) {
		givenSubmitted(revision, inForceFrom, changes);
		this.given.add(new RevisionApproved(revision, decision("2022-06-01")));
		content(revision, "2022-06-01", inForceFrom, changes);
		return this;
	}

	public Scenario given(AgreementEvent event) {
		this.given.add(event);
		return this;
	}

	public ResultValidator<AgreementStream> when(Object command) {
		// Ten days before the day of the scenario: that is when a given submission was
		// made.
		Instant then = Instant.parse("2022-06-05T12:00:00Z");
		return this.given.isEmpty() ? this.fixture.givenNoPriorActivity().when(command)
				: this.fixture.givenCurrentTime(then).andGiven(this.given.toArray()).when(command);
	}

	/** Then the command is refused by these rules, and nothing is written. */
	public void whenRefused(Object command, String... codes) {
		when(command).expectNoEvents().expectException(refusal(codes));
	}

	public static Matcher<Refusal> refusal(String... codes) {
		return new CustomTypeSafeMatcher<>("refused: " + String.join(", ", codes)) {
			@Override
			protected boolean matchesSafely(Refusal refusal) {
				return Stream.of(codes)
					.allMatch((code) -> refusal.code().equals(code)
							|| refusal.problems().stream().anyMatch((problem) -> problem.code().equals(code)));
			}
		};
	}

	/** A store in which a stream that is not there is empty, as in the real one. */
	public static EventStore streamsOf(EventStore plans) {
		return new StreamsOf(plans, plans);
	}

	public static Decision decision(String meetingOn) {
		return new Decision(day(meetingOn), "Referat", List.of(new Decision.Vote("formand", Decision.Ballot.FOR)),
				false, null, null, null, null);
	}

	public static Activity activity(String key) {
		return new Activity(key, null, key.toUpperCase(Locale.ROOT), Map.of(), List.of(), List.of(), null, List.of());
	}

	public static Indicator indicator() {
		return new Indicator("udsættelser", "Udsættelser", null, null, Level.AREA, Unit.COUNT,
				Direction.LOWER_IS_BETTER, null, null, null, null, List.of(count("14")), List.of(), List.of());
	}

	public static Cell count(String number) {
		return Cell.of(new Scope.Area("nord"), new Value.Quantity(new BigDecimal(number)), new PaperDate("2021"));
	}

	public static LocalDate day(String day) {
		return LocalDate.parse(day);
	}

	private void content(int revision, String decidedOn, String inForceFrom, Change... changes) {
		for (Change change : changes) {
			this.given.add(new ContentFact(revision, day(decidedOn), day(inForceFrom), change));
		}
	}

}
