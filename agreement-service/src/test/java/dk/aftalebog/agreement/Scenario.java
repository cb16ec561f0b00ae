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
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import dk.aftalebog.access.LedgerUser;
import dk.aftalebog.access.Role;
import dk.aftalebog.agreement.governance.Basis;
import dk.aftalebog.agreement.governance.Situations;
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
import dk.aftalebog.model.event.AgreementEvent.Citation;
import dk.aftalebog.model.event.AgreementEvent.ContentFact;
import dk.aftalebog.model.event.AgreementEvent.RevisionApproved;
import dk.aftalebog.model.event.AgreementEvent.RevisionOpened;
import dk.aftalebog.model.event.AgreementEvent.RevisionSettled;
import dk.aftalebog.model.event.AgreementEvent.RevisionSubmitted;
import dk.aftalebog.model.event.AgreementEvent;
import dk.aftalebog.model.event.Decision;
import dk.aftalebog.model.event.PlanEvent.PlanRegistered;
import dk.aftalebog.model.event.RevisionKind;
import dk.aftalebog.model.plan.Plan;
import dk.aftalebog.model.record.AgreementRecord;
import dk.aftalebog.model.validity.Problem;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * Given, when, then in the words of the domain: an agreement of the years 2021 to 2025
 * with activities A and B and one indicator, looked at on 15 June 2022.
 */
public final class Scenario {

	public static final Clock CLOCK = Clock.fixed(Instant.parse("2022-06-15T12:00:00Z"), ZoneOffset.UTC);

	/** Ten days before: that is when a given submission was made. */
	private static final Instant THEN = Instant.parse("2022-06-05T12:00:00Z");

	public static final Plan PLAN = new Plan("plan", "Planen", "Viborg",
			new Period(day("2021-08-01"), day("2025-07-31")), List.of(),
			List.of(new Plan.HousingArea("nord", "Nordparken", List.of(), null, null)), List.of(), List.of(),
			List.of(new Plan.Seat("formand", "Boligselskabet", "Direktør", new Period(day("2021-01-01"), null))), null,
			null, List.of(), RevisionTerms.SILENT);

	public static final LedgerUser MEMBER = new LedgerUser("medlem", Role.BOARD_MEMBER, "Boligselskabet",
			Set.of("plan"), Set.of("plan/formand"));

	public static final LedgerUser SECRETARIAT = new LedgerUser("sekretær", Role.SECRETARIAT, "Sekretariatet",
			Set.of("plan"), Set.of());

	/** Another member, whose seat {@link #boardOfTwo} has. */
	public static final LedgerUser OTHER_MEMBER = new LedgerUser("andet medlem", Role.BOARD_MEMBER, "Kommunen",
			Set.of("plan"), Set.of("plan/kommunen"));

	/** A colleague of the secretariat's. */
	public static final LedgerUser COLLEAGUE = new LedgerUser("kollega", Role.SECRETARIAT, "Sekretariatet",
			Set.of("plan"), Set.of());

	public static final LedgerUser HOUSING = new LedgerUser("boligorganisation", Role.HOUSING_ORGANISATION,
			"Boligselskabet", Set.of("plan"), Set.of());

	private final AggregateTestFixture<AgreementStream> fixture = new AggregateTestFixture<>(AgreementStream.class);

	private final List<EventMessage<?>> given = new ArrayList<>();

	private @Nullable LedgerUser acting;

	/** A handler of the feature under test, on this scenario's ledger. */
	public Scenario(BiFunction<Ledger, Situations, Object> handler) {
		this(PLAN, handler);
	}

	/** The same under another plan. */
	public Scenario(Plan plan, BiFunction<Ledger, Situations, Object> handler) {
		AggregateTestFixture<PlanStream> plans = new AggregateTestFixture<>(PlanStream.class);
		plans.given(new PlanRegistered(plan));
		Ledger ledger = new Ledger(this.fixture.getRepository(), plans.getRepository(),
				new StreamsOf(this.fixture.getEventStore(), plans.getEventStore()));
		this.fixture.registerAnnotatedCommandHandler(handler.apply(ledger, new Situations(ledger, CLOCK)));
	}

	/** A plan like the scenario's, with default terms and titles. */
	public static Plan plan(RevisionTerms defaultTerms, Plan.Title... titles) {
		return new Plan("plan", "Planen", "Viborg", PLAN.period(), List.of(), PLAN.areas(), List.of(), List.of(),
				PLAN.board(), null, null, List.of(titles), defaultTerms);
	}

	/** A plan like the scenario's, with the municipality's seat beside the first. */
	public static Plan boardOfTwo(@Nullable Integer quorum) {
		Plan.Seat second = new Plan.Seat("kommunen", "Kommunen", "Chef", new Period(day("2022-01-01"), null));
		return new Plan("plan", "Planen", "Viborg", PLAN.period(), List.of(), PLAN.areas(), List.of(), List.of(),
				List.of(PLAN.board().getFirst(), second), quorum, null, List.of(), RevisionTerms.SILENT);
	}

	public Scenario givenAgreement() {
		return givenAgreement(RevisionTerms.SILENT);
	}

	public Scenario givenAgreement(RevisionTerms terms) {
		Decision adopted = decision("2021-06-01");
		given(new AgreementRegistered("aftale", "plan", "Tryghed", adopted, null));
		content(0, "2021-06-01", "2021-08-01",
				new Change.AgreementConcluded("Tryghed", new Period(day("2021-08-01"), day("2025-07-31"))),
				new Change.IndicatorAdded(indicator()), new Change.ActivityAdded(activity("a")),
				new Change.ActivityAdded(activity("b")), new Change.BudgetSet(new Budget(List.of(), null)),
				new Change.RevisionTermsSet(terms));
		return this;
	}

	/** Who does what is given from here on; before, the record does not know. */
	public Scenario by(LedgerUser user) {
		this.acting = user;
		return this;
	}

	public Scenario givenDraft(int revision, String inForceFrom, Change... changes) {
		return givenDraft(revision, RevisionKind.ORDINARY, inForceFrom, changes);
	}

	public Scenario givenDraft(int revision, RevisionKind kind, String inForceFrom, Change... changes) {
		Citation paper = (kind == RevisionKind.TRANSCRIPTION_CORRECTION) ? new Citation("side 4", null) : null;
		given(new RevisionOpened(revision, kind, "Titel", "Grund", day(inForceFrom), null, paper));
		for (int i = 0; i < changes.length; i++) {
			given(new ChangeProposed(revision, i + 1, changes[i]));
		}
		return this;
	}

	public Scenario givenSubmitted(int revision, String inForceFrom, Change... changes) {
		return givenSubmitted(revision, RevisionKind.ORDINARY, inForceFrom, changes);
	}

	public Scenario givenSubmitted(int revision, RevisionKind kind, String inForceFrom, Change... changes) {
		givenDraft(revision, kind, inForceFrom, changes);
		return given(new RevisionSubmitted(revision));
	}

	public Scenario givenApproved(int revision, String inForceFrom, Change... changes) {
		return givenApproved(revision, "2022-06-01", inForceFrom, changes);
	}

	public Scenario givenApproved(int revision, String meetingOn, String inForceFrom, Change... changes) {
		givenSubmitted(revision, inForceFrom, changes);
		given(new RevisionApproved(revision, decision(meetingOn)));
		content(revision, meetingOn, inForceFrom, changes);
		return this;
	}

	public Scenario givenSettled(int revision, String inForceFrom, Change... changes) {
		givenSubmitted(revision, RevisionKind.EDITORIAL, inForceFrom, changes);
		given(new RevisionSettled(revision));
		content(revision, "2022-06-05", inForceFrom, changes);
		return this;
	}

	public Scenario given(AgreementEvent event) {
		Map<String, String> who = (this.acting != null)
				? Map.of("actor", this.acting.subject(), "role", Objects.requireNonNull(this.acting.role()).wireName())
				: Map.of();
		this.given.add(GenericEventMessage.asEventMessage(event).withMetaData(who));
		return this;
	}

	/** What the given events come to. */
	public AgreementRecord record() {
		AgreementRecord record = new AgreementRecord();
		this.given.forEach((event) -> record.apply((AgreementEvent) event.getPayload(), THEN, null));
		return record;
	}

	/** What a decision of a meeting is bound to, as far as it is given. */
	public String basis(int revision, String meetingOn) {
		return record().revision(revision)
			.flatMap((found) -> Basis.of(record(), found, day(meetingOn)).hash())
			.orElse("0".repeat(64));
	}

	public ResultValidator<AgreementStream> when(Object command) {
		return this.given.isEmpty() ? this.fixture.givenNoPriorActivity().when(command)
				: this.fixture.givenCurrentTime(THEN).andGiven(this.given).when(command);
	}

	/** Then the command is refused by these rules, and nothing is written. */
	public void whenRefused(Object command, String... codes) {
		when(command).expectNoEvents().expectException(refusal(codes));
	}

	public static Matcher<Refusal> refusal(String... codes) {
		return new CustomTypeSafeMatcher<>("refused: " + String.join(", ", codes)) {
			@Override
			protected boolean matchesSafely(Refusal refusal) {
				return isToldInBothLanguages(refusal) && Stream.of(codes)
					.allMatch((code) -> refusal.code().equals(code)
							|| refusal.problems().stream().anyMatch((problem) -> problem.code().equals(code)));
			}
		};
	}

	private static boolean isToldInBothLanguages(Refusal refusal) {
		return Stream.concat(Stream.of(refusal.words()), refusal.problems().stream().map(Problem::words))
			.noneMatch((words) -> words.danish().equals(words.english()));
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
			given(new ContentFact(revision, day(decidedOn), day(inForceFrom), change));
		}
	}

}
