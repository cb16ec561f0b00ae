package dk.aftalebog.agreement.proposechange;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import dk.aftalebog.model.agreement.Activity;
import dk.aftalebog.model.agreement.Agreement;
import dk.aftalebog.model.agreement.Budget;
import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.agreement.Comparator;
import dk.aftalebog.model.agreement.Goal;
import dk.aftalebog.model.agreement.Indicator;
import dk.aftalebog.model.agreement.Keyed;
import dk.aftalebog.model.agreement.Party;
import dk.aftalebog.model.agreement.Period;
import dk.aftalebog.model.agreement.Resource;
import dk.aftalebog.model.agreement.ResourceTotal;
import dk.aftalebog.model.agreement.RevisionTerms;
import dk.aftalebog.model.agreement.Section;
import dk.aftalebog.model.agreement.Target;
import org.jspecify.annotations.Nullable;

/**
 * A part of an agreement that has a form of its own. Whoever fills it says what is to
 * stand there; which changes that comes to is found afterwards.
 */
enum Part {

	/** Name and period. */
	HEADER("header", Header.class, "", false),

	/** A party. */
	PARTY("parties", Party.class, "organisation", true),

	/** A section of the text. */
	SECTION("sections", Section.class, "title", true),

	/** A goal. */
	GOAL("goals", Goal.class, "text", true),

	/** What an indicator is; its figures have a form of their own. */
	INDICATOR("indicators", Indicator.class, "name", true),

	/** An indicator's figures: baselines, comparators, targets. */
	FIGURES("figures", Figures.class, "", false),

	/** An activity's sheet. */
	ACTIVITY("activities", Activity.class, "name", true),

	/** Who works, and how much. */
	RESOURCE("resources", Resource.class, "who", true),

	/** The total of the resources. */
	RESOURCE_TOTAL("resource-total", ResourceTotal.class, "", false),

	/** The money. */
	BUDGET("budget", Budget.class, "", false),

	/** The terms of revision. */
	TERMS("terms", RevisionTerms.class, "", false);

	/**
	 * Name and period.
	 *
	 * @param name the name of the effort
	 * @param period the agreement's period
	 */
	record Header(String name, Period period) {
	}

	/**
	 * The figures of an indicator.
	 *
	 * @param key the indicator's key
	 * @param baselines the baselines
	 * @param comparators what they are held against
	 * @param targets what is to be reached
	 */
	record Figures(String key, List<Cell> baselines, List<Comparator> comparators,
			List<Target> targets) implements Keyed {

		Figures {
			baselines = (baselines != null) ? List.copyOf(baselines) : List.of();
			comparators = (comparators != null) ? List.copyOf(comparators) : List.of();
			targets = (targets != null) ? List.copyOf(targets) : List.of();
		}

		static Figures of(Indicator indicator) {
			return new Figures(indicator.key(), indicator.baselines(), indicator.comparators(), indicator.targets());
		}

		List<Indicator> in(List<Indicator> indicators) {
			return indicators.stream()
				.map((indicator) -> indicator.key().equals(this.key)
						? indicator.withFigures(this.baselines, this.comparators, this.targets) : indicator)
				.toList();
		}

	}

	/** A form that is left blank says that there is none. */
	private static final ResourceTotal NO_TOTAL = new ResourceTotal(List.of(), null);

	private static final Budget NO_BUDGET = new Budget(List.of(), null);

	private final String segment;

	private final Class<? extends Record> type;

	private final String named;

	private final boolean several;

	Part(String segment, Class<? extends Record> type, String named, boolean several) {
		this.segment = segment;
		this.type = type;
		this.named = named;
		this.several = several;
	}

	static Optional<Part> at(String segment) {
		return Arrays.stream(values()).filter((part) -> part.segment.equals(segment)).findFirst();
	}

	/** How it stands in addresses. */
	String segment() {
		return this.segment;
	}

	/** The record that its form fills. */
	Class<? extends Record> type() {
		return this.type;
	}

	/** The field that a new one's key is made from; empty: there are no new ones. */
	String named() {
		return this.named;
	}

	/** Whether there may be several, which come and go. */
	boolean isSeveral() {
		return this.several;
	}

	/** Whether its key says which one it is. */
	boolean isKeyed() {
		return this.several || this == FIGURES;
	}

	/** What there is of it, in the agreement's order. */
	List<? extends Record> in(Agreement says) {
		return switch (this) {
			case HEADER -> List.of(new Header(says.name(), says.period()));
			case PARTY -> says.parties();
			case SECTION -> says.sections();
			case GOAL -> says.goals();
			case INDICATOR -> says.indicators().stream().map(Indicator::withoutFigures).toList();
			case FIGURES -> says.indicators().stream().map(Figures::of).toList();
			case ACTIVITY -> says.activities();
			case RESOURCE -> says.resources();
			case RESOURCE_TOTAL -> listOf(says.resourceTotal());
			case BUDGET -> listOf(says.budget());
			case TERMS -> List.of(says.revisionTerms());
		};
	}

	private static List<? extends Record> listOf(@Nullable Record one) {
		return (one != null) ? List.of(one) : List.of();
	}

	/** Finds one by its key; of what there is only one of, that one. */
	Optional<? extends Record> find(Agreement says, @Nullable String key) {
		return in(says).stream()
			.filter((one) -> key == null || (one instanceof Keyed keyed && keyed.key().equals(key)))
			.findFirst();
	}

	/** The agreement with the part as it is to be. */
	Agreement with(Agreement says, Record part) {
		Edited edited = Edited.of(says);
		Edited with = switch (this) {
			case HEADER -> edited.name(((Header) part).name()).period(((Header) part).period());
			case PARTY -> edited.parties(Edited.put(says.parties(), (Party) part));
			case SECTION -> edited.sections(Edited.put(says.sections(), (Section) part));
			case GOAL -> edited.goals(Edited.put(says.goals(), (Goal) part));
			case INDICATOR -> edited.indicators(redefined(says, (Indicator) part));
			case FIGURES -> edited.indicators(((Figures) part).in(says.indicators()));
			case ACTIVITY -> edited.activities(Edited.put(says.activities(), (Activity) part));
			case RESOURCE -> edited.resources(Edited.put(says.resources(), (Resource) part));
			case RESOURCE_TOTAL -> edited.resourceTotal(part.equals(NO_TOTAL) ? null : (ResourceTotal) part);
			case BUDGET -> part.equals(NO_BUDGET) ? edited : edited.budget((Budget) part);
			case TERMS -> edited.revisionTerms((RevisionTerms) part);
		};
		return with.agreement();
	}

	/** The agreement without one of them. */
	Agreement without(Agreement says, String key) {
		Edited edited = Edited.of(says);
		Edited rest = switch (this) {
			case PARTY -> edited.parties(Edited.without(says.parties(), key));
			case SECTION -> edited.sections(Edited.without(says.sections(), key));
			case GOAL -> edited.goals(Edited.without(says.goals(), key));
			case INDICATOR -> edited.indicators(Edited.without(says.indicators(), key));
			case ACTIVITY -> edited.activities(Edited.without(says.activities(), key));
			case RESOURCE -> edited.resources(Edited.without(says.resources(), key));
			case HEADER, FIGURES, RESOURCE_TOTAL, BUDGET, TERMS ->
				throw new IllegalArgumentException("No agreement is without its " + this.segment);
		};
		return rest.agreement();
	}

	private static List<Indicator> redefined(Agreement says, Indicator definition) {
		Indicator old = says.indicators()
			.stream()
			.filter((indicator) -> indicator.key().equals(definition.key()))
			.findFirst()
			.orElse(definition);
		return Edited.put(says.indicators(), definition.withFigures(old.baselines(), old.comparators(), old.targets()));
	}

}
