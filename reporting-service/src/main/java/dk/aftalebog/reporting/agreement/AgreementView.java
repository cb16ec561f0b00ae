package dk.aftalebog.reporting.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import dk.aftalebog.model.agreement.Activity;
import dk.aftalebog.model.agreement.Agreement;
import dk.aftalebog.model.agreement.Indicator;
import dk.aftalebog.model.agreement.Resource;
import dk.aftalebog.model.finding.Finding;
import dk.aftalebog.model.plan.Plan;
import dk.aftalebog.model.terms.TermsInForce;
import dk.aftalebog.reporting.persons.NamedPerson;
import dk.aftalebog.wording.Address;
import dk.aftalebog.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * An agreement in the order of its paper.
 *
 * @param answer the answer it shows
 * @param plan its plan on that day; absent: it is not known here yet
 * @param inForceOn the day that the address names
 * @param knownAt the instant that the address names
 * @param say how words are said
 */
record AgreementView(AgreementAnswer answer, @Nullable Plan plan, @Nullable LocalDate inForceOn,
		@Nullable Instant knownAt, Wording say) {

	/** What the agreement says or said last; absent: nothing yet. */
	public @Nullable Agreement says() {
		return (this.answer.lastVersion() != null) ? this.answer.lastVersion().agreement() : this.answer.agreement();
	}

	/**
	 * The terms of revision that hold; absent: it says nothing, or its plan is not known.
	 */
	public @Nullable TermsInForce terms() {
		Agreement says = says();
		return (says != null && this.plan != null) ? TermsInForce.of(says.revisionTerms(), this.plan) : null;
	}

	/** The plan's name. */
	public String planName() {
		return (this.plan != null) ? this.plan.name() : this.answer.plan();
	}

	private Address page() {
		return Address.ofAgreement(this.answer.id());
	}

	private Address here(Address address) {
		return address.with("inForceOn", this.inForceOn).with("knownAt", this.knownAt);
	}

	/** The page itself, without a day and an instant. */
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

	/** This page with the contact persons' names. */
	public String withPersons() {
		return here(page()).with("persons", "true").text();
	}

	/**
	 * The agreement as a file, of the same day and instant, with the names that are
	 * shown.
	 */
	public String paper(String format) {
		return here(page().at("paper." + format)).with("persons", (this.answer.persons() != null) ? "true" : null)
			.text();
	}

	/** Where the value at a path comes from. */
	public String from(String path) {
		return here(page().at("provenance")).with("path", path).text();
	}

	/** When a figure was measured and by whom: what was recorded on that day. */
	public String measured(Instant recordedAt) {
		LocalDate day = LocalDate.ofInstant(recordedAt, Wording.ZONE);
		return page().at("history")
			.with("knownAt", this.knownAt)
			.with("kind", "measurement")
			.with("recordedFrom", day)
			.with("recordedTo", day)
			.text();
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

	/** What is known now of this day that was not known then. */
	public String sinceKnown() {
		return page().at("redline")
			.with("fromInForceOn", this.answer.asOf().inForceOn())
			.with("fromKnownAt", this.answer.asOf().knownAt())
			.with("toInForceOn", this.answer.asOf().inForceOn())
			.text();
	}

	/** What was recorded at an instant changed on a day. */
	String redline(LocalDate day, Instant recordedAt) {
		return page().at("redline")
			.with("fromInForceOn", day)
			.with("fromKnownAt", recordedAt.minus(1, ChronoUnit.MICROS))
			.with("toInForceOn", day)
			.with("toKnownAt", recordedAt)
			.text();
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
		return indicators().filter(chosen)
			.map((indicator) -> new FigureRows(indicator, this).of(this.answer.measurements()))
			.toList();
	}

	private Stream<Indicator> indicators() {
		return Optional.ofNullable(says()).stream().flatMap((says) -> says.indicators().stream());
	}

	public List<Resource> resources(@Nullable Activity activity) {
		String key = (activity != null) ? activity.key() : null;
		return Optional.ofNullable(says())
			.stream()
			.flatMap((says) -> says.resources().stream())
			.filter((resource) -> Objects.equals(resource.activity(), key))
			.toList();
	}

	/** The contact person, where names were asked for. */
	public @Nullable NamedPerson person(String id) {
		return Optional.ofNullable(this.answer.persons())
			.stream()
			.flatMap(List::stream)
			.filter((person) -> person.id().equals(id))
			.findFirst()
			.orElse(null);
	}

	/** A contradiction in the reader's language. */
	public String finding(Finding finding) {
		return this.say.finding(finding, this.plan);
	}

}
