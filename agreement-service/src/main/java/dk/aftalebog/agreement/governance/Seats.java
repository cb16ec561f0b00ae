package dk.aftalebog.agreement.governance;

import java.time.LocalDate;

import dk.aftalebog.access.LedgerUser;
import dk.aftalebog.access.Role;
import dk.aftalebog.agreement.refusal.Ground;
import dk.aftalebog.agreement.refusal.Refusal;
import dk.aftalebog.model.plan.Plan;
import org.jspecify.annotations.Nullable;

/** Who decides: the members who were seated on the day of the meeting (rule 5). */
public final class Seats {

	private Seats() {
	}

	/**
	 * Finds the seat in which a decision is entered.
	 * @param user who enters it
	 * @param plan the plan of that day
	 * @param meetingOn the date of the meeting
	 * @return the seat's key; absent for the secretariat, which records from the minutes
	 * @throws Refusal {@code not-seated} for a board member without a seat on that day
	 */
	public static @Nullable String deciding(LedgerUser user, Plan plan, LocalDate meetingOn) {
		return (user.role() == Role.BOARD_MEMBER) ? seat(user, plan, meetingOn) : null;
	}

	/**
	 * Returns the seat that a board member held on the day of a meeting.
	 * @param user the member
	 * @param plan the plan of that day
	 * @param meetingOn the date of the meeting
	 * @return the seat's key
	 * @throws Refusal {@code not-seated} where there is none
	 */
	public static String seat(LedgerUser user, Plan plan, LocalDate meetingOn) {
		return plan.board()
			.stream()
			.filter((seat) -> seat.mandate().contains(meetingOn) && user.holds(plan.id(), seat.key()))
			.map(Plan.Seat::key)
			.findFirst()
			.orElseThrow(() -> Ground.YOU_WERE_NOT_SEATED.refusal(meetingOn));
	}

}
