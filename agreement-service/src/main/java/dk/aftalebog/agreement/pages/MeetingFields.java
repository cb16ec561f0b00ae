package dk.aftalebog.agreement.pages;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dk.aftalebog.access.Role;
import dk.aftalebog.json.ModelNames;
import dk.aftalebog.model.event.Decision.Ballot;
import dk.aftalebog.model.plan.Plan;
import org.springframework.ui.Model;

/**
 * The fields of a form that tell of a meeting of the board: its date, and how each seat
 * that was held on that day voted. Whoever has no vote did not take part.
 */
public final class MeetingFields {

	private static final String MEETING_ON = "/meetingOn";

	private static final String VOTES = "/votes";

	private static final String ALL_FOR = "all-for";

	private MeetingFields() {
	}

	/**
	 * A seat in the form.
	 *
	 * @param number its row
	 * @param seat the seat's key
	 * @param who its title and organisation
	 */
	public record Row(int number, String seat, String who) {
	}

	/**
	 * Returns the date of the meeting.
	 * @param form the form
	 * @param today the civil date of today
	 * @return the date in the form; today where there is none
	 */
	public static LocalDate day(Form form, LocalDate today) {
		try {
			return LocalDate.parse(form.value(MEETING_ON));
		}
		catch (DateTimeParseException ex) {
			return today;
		}
	}

	/**
	 * Lays a form out for the day of its meeting.
	 * @param form the form
	 * @param desk the agreement
	 * @param model takes {@code day}, {@code seats}, {@code ballots}, {@code quorum}, and
	 * for a member {@code seat}: where he or she sat, or nothing
	 * @return the day
	 */
	public static LocalDate lay(Form form, Desk desk, Model model) {
		form.begin(MEETING_ON, desk.situation().today());
		LocalDate day = day(form, desk.situation().today());
		Plan plan = desk.situation().plan().on(day);
		model.addAttribute("day", day);
		model.addAttribute("seats", rows(form, plan, day));
		model.addAttribute("quorum", plan.quorum());
		Map<String, String> ballots = new LinkedHashMap<>();
		for (Ballot ballot : Ballot.values()) {
			ballots.put(ModelNames.nameOf(ballot), desk.say().message("meeting.ballot." + ballot.name()));
		}
		ballots.put("", desk.say().message("meeting.absent"));
		model.addAttribute("ballots", ballots);
		model.addAttribute("member", desk.user().role() == Role.BOARD_MEMBER);
		model.addAttribute("seat",
				plan.seated(day)
					.stream()
					.filter((seat) -> desk.user().holds(plan.id(), seat.key()))
					.map(MeetingFields::who)
					.findFirst()
					.orElse(null));
		return day;
	}

	/** A seat keeps its vote where the rows are others than before. */
	static List<Row> rows(Form form, Plan plan, LocalDate day) {
		Map<String, String> votes = new LinkedHashMap<>();
		for (int row : form.rows(VOTES, 0)) {
			votes.put(form.value(VOTES + "/" + row + "/seat"), form.value(VOTES + "/" + row + "/ballot"));
		}
		form.clear(VOTES);
		List<Row> rows = new ArrayList<>();
		for (Plan.Seat seat : plan.seated(day)) {
			String at = VOTES + "/" + rows.size();
			form.put(at + "/seat", seat.key());
			form.put(at + "/ballot", votes.getOrDefault(seat.key(), ""));
			rows.add(new Row(rows.size(), seat.key(), who(seat)));
		}
		return rows;
	}

	/**
	 * Calls a seat by who sits there.
	 * @param plan the plan
	 * @param key the seat's key
	 * @return its title and organisation; the key where the plan has no such seat
	 */
	public static String who(Plan plan, String key) {
		return plan.board()
			.stream()
			.filter((seat) -> seat.key().equals(key))
			.map(MeetingFields::who)
			.findFirst()
			.orElse(key);
	}

	private static String who(Plan.Seat seat) {
		return seat.title() + ", " + seat.organisation();
	}

	/**
	 * Takes in what was pressed: that all took part and voted for it, or that the form is
	 * to be shown for another day. Who did not take part is left out of what is read.
	 * @param form the form that was sent
	 */
	public static void sent(Form form) {
		for (int row : form.rows(VOTES, 0)) {
			String at = VOTES + "/" + row;
			if (form.value(at + "/ballot").isEmpty()) {
				form.put(form.isLook(ALL_FOR) ? at + "/ballot" : at + "/seat",
						form.isLook(ALL_FOR) ? ModelNames.nameOf(Ballot.FOR) : "");
			}
		}
	}

}
