package dk.aftalebog.agreement.listduties;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import dk.aftalebog.access.Role;
import dk.aftalebog.agreement.governance.Situation;
import dk.aftalebog.agreement.pages.Desk;
import dk.aftalebog.model.duty.Duties;
import dk.aftalebog.model.duty.Duty;
import dk.aftalebog.model.record.RevisionRecord.Status;
import dk.aftalebog.model.record.RevisionRecord;
import dk.aftalebog.wording.Address;
import org.jspecify.annotations.Nullable;

/**
 * What waits for somebody, by role: drafts, decisions, duties; what is overdue first.
 *
 * @param overdue what is overdue
 * @param due what has a day to come, the earliest first
 * @param open what has no day
 */
record Waiting(List<Task> overdue, List<Task> due, List<Task> open) {

	/**
	 * Something that waits.
	 *
	 * @param what what it is
	 * @param about for what
	 * @param agreement the agreement's name
	 * @param dueOn its last day; absent: there is none
	 * @param to where it is done
	 */
	record Task(String what, String about, String agreement, @Nullable LocalDate dueOn, String to) {
	}

	static Waiting of(List<Desk> desks, LocalDate today) {
		List<Task> tasks = new ArrayList<>();
		desks.forEach((desk) -> {
			tasks.addAll(revisions(desk));
			tasks.addAll(duties(desk));
		});
		Comparator<Task> byDay = Comparator.comparing(Task::dueOn, Comparator.nullsLast(Comparator.naturalOrder()));
		tasks.sort(byDay.thenComparing(Task::agreement));
		return new Waiting(
				tasks.stream().filter((task) -> task.dueOn() != null && task.dueOn().isBefore(today)).toList(),
				tasks.stream().filter((task) -> task.dueOn() != null && !task.dueOn().isBefore(today)).toList(),
				tasks.stream().filter((task) -> task.dueOn() == null).toList());
	}

	public boolean isEmpty() {
		return this.overdue.isEmpty() && this.due.isEmpty() && this.open.isEmpty();
	}

	private static List<Task> revisions(Desk desk) {
		return desk.situation()
			.record()
			.revisions()
			.stream()
			.filter(RevisionRecord::isUnderWay)
			.filter((revision) -> concerns(revision, desk))
			.map((revision) -> new Task(desk.say().message("waiting." + revision.status().name()),
					desk.places().revision(revision.number()) + ": " + revision.opened().title(), desk.name(), null,
					desk.revision(revision.number()).text()))
			.toList();
	}

	/**
	 * A draft waits for whoever may go on with it, what is submitted for those who
	 * decide.
	 */
	private static boolean concerns(RevisionRecord revision, Desk desk) {
		Role role = desk.user().role();
		if (role == null) {
			return false;
		}
		boolean opener = revision.openedBy().filter((actor) -> role.wireName().equals(actor.role())).isPresent();
		return (revision.status() == Status.DRAFT) ? opener || role == Role.SECRETARIAT
				: role == Role.BOARD_MEMBER || role == Role.SECRETARIAT;
	}

	private static List<Task> duties(Desk desk) {
		Situation situation = desk.situation();
		Role role = desk.user().role();
		if (role == null) {
			return List.of();
		}
		return Duties.of(situation.record(), situation.plan(), situation.today())
			.stream()
			.filter(Duty::isOpen)
			.filter((duty) -> duty.holder().isHeldBy(role.wireName()))
			.map((duty) -> new Task(desk.say().choice("duty", duty.kind()), desk.places().about(duty.about()),
					desk.name(), duty.dueOn(), place(duty, desk).text()))
			.toList();
	}

	/** Where a duty is met. */
	private static Address place(Duty duty, Desk desk) {
		return switch (duty.kind()) {
			case UPLOAD -> ofRevision(duty, desk).at("upload");
			case FUND_INVOLVEMENT -> ofRevision(duty, desk).at("fund-involvement");
			case CONFIRMATION -> ofRevision(duty, desk).at("confirmation");
			case AGREEMENT_EVALUATION, ACTIVITY_EVALUATION -> desk.address().at("evaluations").at(year(duty));
			case AWAITED_VALUE -> desk.address().at("awaited-values");
			case MEASUREMENT -> desk.address().at("measurements").at(year(duty));
		};
	}

	private static Address ofRevision(Duty duty, Desk desk) {
		return desk.revision(Objects.requireNonNull(duty.about().revision()));
	}

	private static String year(Duty duty) {
		return String.valueOf(duty.about().year());
	}

}
