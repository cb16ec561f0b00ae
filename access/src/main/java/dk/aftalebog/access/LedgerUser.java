package dk.aftalebog.access;

import java.io.Serializable;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who acts, as a verified token says: never a name.
 *
 * @param subject the opaque subject
 * @param role the role; absent where the token names none, none that is known, or several
 * @param organisation the organisation that the user acts for
 * @param plans the ids of the plans that the user belongs to; {@code *} is all of them
 * @param seats the seats that a board member holds, each as {@code plan/seat}, with
 * {@code *} for every plan that he or she belongs to
 */
public record LedgerUser(String subject, @Nullable Role role, String organisation, Set<String> plans,
		Set<String> seats) implements AuthenticatedPrincipal, Serializable {

	private static final String ALL = "*";

	/** Takes copies. */
	public LedgerUser {
		plans = Set.copyOf(plans);
		seats = Set.copyOf(seats);
	}

	/**
	 * Whether the user belongs to a plan.
	 * @param plan the plan's id
	 * @return true where a claim of the token names it
	 */
	public boolean belongsTo(String plan) {
		return belongsToAll() || this.plans.contains(plan);
	}

	/**
	 * Whether the user belongs to every plan.
	 * @return true where the token says so
	 */
	public boolean belongsToAll() {
		return this.plans.contains(ALL);
	}

	/**
	 * Whether the user holds a seat on a plan's board.
	 * @param plan the plan's id
	 * @param seat the seat's key
	 * @return true where a claim of the token names it
	 */
	public boolean holds(String plan, String seat) {
		return belongsTo(plan) && (this.seats.contains(plan + "/" + seat) || this.seats.contains(ALL + "/" + seat));
	}

	@Override
	public String getName() {
		return this.subject;
	}

	/**
	 * Finds who acts in the request at hand.
	 * @return the user, if somebody is authenticated
	 */
	public static Optional<LedgerUser> current() {
		return of(SecurityContextHolder.getContext().getAuthentication());
	}

	/**
	 * Returns who acts in the request at hand, where nobody comes this far without.
	 * @return the user
	 * @throws IllegalStateException where nobody is authenticated
	 */
	public static LedgerUser required() {
		return current().orElseThrow(() -> new IllegalStateException("Nobody is authenticated"));
	}

	static Optional<LedgerUser> of(@Nullable Authentication authentication) {
		if (authentication == null) {
			return Optional.empty();
		}
		return switch (authentication.getPrincipal()) {
			case LedgerUser user -> Optional.of(user);
			case LoggedInUser loggedIn -> Optional.of(loggedIn.user());
			case null, default -> Optional.empty();
		};
	}

}
