package dk.aftalebog.agreement.pages;

import java.util.stream.Stream;

import dk.aftalebog.access.LedgerUser;
import dk.aftalebog.access.Role;
import dk.aftalebog.agreement.governance.Situation;
import dk.aftalebog.model.agreement.Agreement;
import dk.aftalebog.model.timeline.Version;
import dk.aftalebog.wording.Address;
import dk.aftalebog.wording.Places;
import dk.aftalebog.wording.Wording;

/**
 * An agreement on somebody's desk: what it says on every day, and how its parts are
 * called.
 *
 * @param id the agreement's id
 * @param situation what it says, its plan, today
 * @param say how words are said
 * @param places what its parts are called
 * @param user who sits at the desk
 */
public record Desk(String id, Situation situation, Wording say, Places places, LedgerUser user) {

	static Desk of(String id, Situation situation, Wording say, LedgerUser user) {
		return new Desk(id, situation, say, places(situation, say, Stream.empty()), user);
	}

	/**
	 * Returns the desk with names that the agreement does not know yet.
	 * @param would what the agreement would say
	 * @return the desk that knows them
	 */
	public Desk knowing(Stream<Agreement> would) {
		return new Desk(this.id, this.situation, this.say, places(this.situation, this.say, would), this.user);
	}

	private static Places places(Situation situation, Wording say, Stream<Agreement> would) {
		return new Places(say, situation.latestPlan(),
				Stream.concat(situation.timeline().versions().stream().map(Version::agreement), would));
	}

	/**
	 * Tells what the agreement is called today.
	 * @return its name
	 */
	public String name() {
		return this.situation.saidOn(this.situation.today()).name();
	}

	/**
	 * Returns where the agreement is worked on.
	 * @return the address
	 */
	public Address address() {
		return Address.ofAgreement(this.id);
	}

	/**
	 * Returns where one of its revisions is.
	 * @param number the revision's number
	 * @return the address
	 */
	public Address revision(int number) {
		return address().at("revisions").at(Integer.toString(number));
	}

	/**
	 * Whether who sits here has one of some roles.
	 * @param roles their names as in the enum, apart by blanks
	 * @return true where he or she has one
	 */
	public boolean is(String roles) {
		Role role = this.user.role();
		return role != null && Stream.of(roles.split(" ")).anyMatch(role.name()::equals);
	}

}
