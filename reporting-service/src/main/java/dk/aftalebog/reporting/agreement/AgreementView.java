package dk.aftalebog.reporting.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

import dk.aftalebog.model.agreement.Activity;
import dk.aftalebog.model.agreement.Agreement;
import dk.aftalebog.model.agreement.Indicator;
import dk.aftalebog.model.agreement.Resource;
import dk.aftalebog.model.plan.Plan;
import dk.aftalebog.model.terms.TermsInForce;
import dk.aftalebog.reporting.pages.Address;
import org.jspecify.annotations.Nullable;

/**
 * An agreement in the order of its paper.
 *
 * @param answer the answer it shows
 * @param says what the agreement says or said last; absent: nothing yet
 * @param plan its plan on that day; absent: it is not known here yet
 * @param terms the terms of revision as they hold
 * @param versions the days from which it says something else
 * @param decisions the instants from which something else is known
 * @param inForceOn the day that the address names
 * @param knownAt the instant that the address names
 */
record AgreementView(AgreementAnswer answer, @Nullable Agreement says, @Nullable Plan plan,
		@Nullable TermsInForce terms, List<TimelineQueries.Span> versions, List<TimelineQueries.Known> decisions,
		@Nullable LocalDate inForceOn, @Nullable Instant knownAt) {

	private Address page() {
		return Address.ofAgreement(this.answer.id());
	}

	private Address here(Address address) {
		return address.with("inForceOn", this.inForceOn).with("knownAt", this.knownAt);
	}

	public String self() {
		return page().text();
	}

	/** The page below this one that is of the same day and instant. */
	public String below(String segment) {
		return here(page().at(segment)).text();
	}

	public String history() {
		return page().at("history").with("knownAt", this.knownAt).text();
	}

	/** Where the value at a path comes from. */
	public String from(String path) {
		return here(page().at("provenance")).with("path", path).text();
	}

	public String onDay(@Nullable LocalDate day) {
		return page().with("inForceOn", day).with("knownAt", this.knownAt).text();
	}

	public String asKnown(@Nullable Instant instant) {
		return page().with("inForceOn", this.inForceOn).with("knownAt", instant).text();
	}

	/** What changed since a day. */
	public String since(LocalDate day) {
		return page().at("redline")
			.with("fromInForceOn", day)
			.with("fromKnownAt", this.knownAt)
			.with("toInForceOn", this.answer.asOf().inForceOn())
			.with("toKnownAt", this.knownAt)
			.text();
	}

	/** What was known before an instant that is not known any more, of the same day. */
	public String sinceKnown(Instant instant) {
		return page().at("redline")
			.with("fromInForceOn", this.answer.asOf().inForceOn())
			.with("fromKnownAt", instant)
			.with("toInForceOn", this.answer.asOf().inForceOn())
			.with("toKnownAt", this.knownAt)
			.text();
	}

	public boolean shows(TimelineQueries.Span version) {
		return version.holds(this.answer.asOf().inForceOn());
	}

	/** The last thing recorded up to the instant. */
	public boolean shows(TimelineQueries.Known decision) {
		return this.decisions.stream()
			.filter((one) -> !one.recordedAt().isAfter(this.answer.asOf().knownAt()))
			.reduce((first, second) -> second)
			.filter(decision::equals)
			.isPresent();
	}

	public List<Figures> figuresOf(String goal) {
		return figures((indicator) -> indicator.activity() == null && goal.equals(indicator.goal()));
	}

	public List<Figures> figuresOnSheet(String activity) {
		return figures((indicator) -> activity.equals(indicator.activity()));
	}

	public List<Figures> figuresOfNone() {
		return figures((indicator) -> indicator.activity() == null && indicator.goal() == null);
	}

	private List<Figures> figures(Predicate<Indicator> chosen) {
		return (this.says == null) ? List.of()
				: this.says.indicators()
					.stream()
					.filter(chosen)
					.map((indicator) -> Figures.of(indicator, this.answer.measurements()))
					.toList();
	}

	public List<Resource> resources(@Nullable Activity activity) {
		String key = (activity != null) ? activity.key() : null;
		return (this.says == null) ? List.of()
				: this.says.resources()
					.stream()
					.filter((resource) -> Objects.equals(resource.activity(), key))
					.toList();
	}

}
