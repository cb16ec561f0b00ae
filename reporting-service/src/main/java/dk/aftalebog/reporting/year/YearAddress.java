package dk.aftalebog.reporting.year;

import java.time.Instant;

import dk.aftalebog.wording.Address;
import org.jspecify.annotations.Nullable;

/**
 * Where the pages of a year are: of an agreement, of a plan or of everything.
 *
 * @param years the address of all years
 * @param year the year
 * @param knownAt the instant that the address names
 */
record YearAddress(Address years, int year, @Nullable Instant knownAt) {

	static YearAddress ofAgreement(String id, int year, @Nullable Instant knownAt) {
		return new YearAddress(Address.ofAgreement(id).at("years"), year, knownAt);
	}

	/** Of a plan, or without one of everything. */
	static YearAddress ofPlan(@Nullable String plan, int year, @Nullable Instant knownAt) {
		return new YearAddress((plan != null) ? new Address("/plans").at(plan).at("years") : new Address("/years"),
				year, knownAt);
	}

	private Address address(int of) {
		return this.years.at(Integer.toString(of));
	}

	/** The year without an instant. */
	public String self() {
		return address(this.year).text();
	}

	/** The year as it is shown. */
	public String here() {
		return address(this.year).with("knownAt", this.knownAt).text();
	}

	public String ofYear(int other) {
		return address(other).with("knownAt", this.knownAt).text();
	}

	/** The year with all agreements counted. */
	public String allTogether() {
		return address(this.year).with("knownAt", this.knownAt).with(YearEndpoint.ALL_TOGETHER, "true").text();
	}

	public String after(String last) {
		return address(this.year).with("knownAt", this.knownAt).with("after", last).text();
	}

	public String file(String format) {
		return address(this.year).with("knownAt", this.knownAt).with("format", format).text();
	}

	/** What was restated, without an instant. */
	public String restatements() {
		return address(this.year).at("restatements").text();
	}

	public String restatementsHere() {
		return address(this.year).at("restatements").with("knownAt", this.knownAt).text();
	}

	public String restatementsAfter(String last) {
		return address(this.year).at("restatements").with("knownAt", this.knownAt).with("after", last).text();
	}

	public String restatementsFile(String format) {
		return address(this.year).at("restatements").with("knownAt", this.knownAt).with("format", format).text();
	}

}
