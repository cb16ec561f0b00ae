package dk.aftalebog.agreement.deciderevision;

import java.time.LocalDate;
import java.util.List;

import dk.aftalebog.access.LedgerUser;
import dk.aftalebog.agreement.deciderevision.DecideRevision.Result;
import dk.aftalebog.agreement.deciderevision.Minutes.Item;
import dk.aftalebog.agreement.pages.Desk;
import dk.aftalebog.agreement.pages.Desks;
import dk.aftalebog.agreement.pages.Form;
import dk.aftalebog.agreement.pages.FormFiles;
import dk.aftalebog.agreement.pages.MeetingFields;
import dk.aftalebog.agreement.pages.Submissions;
import dk.aftalebog.agreement.pages.Submissions.Done;
import dk.aftalebog.agreement.pages.WorkbenchPage;
import dk.aftalebog.agreement.preview.PreviewView;
import dk.aftalebog.agreement.refusal.Refusal;
import dk.aftalebog.model.record.RevisionRecord;
import dk.aftalebog.wording.Wording;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The decisions of a meeting on several revisions of an agreement at once, entered from
 * its minutes: all of them or none.
 */
@WorkbenchPage
class MinutesPage {

	private final CommandGateway commands;

	private final Desks desks;

	private final FormFiles files;

	private final Submissions submissions;

	MinutesPage(CommandGateway commands, Desks desks, FormFiles files, Submissions submissions) {
		this.commands = commands;
		this.desks = desks;
		this.files = files;
		this.submissions = submissions;
	}

	/**
	 * A revision that can be decided.
	 *
	 * @param revision the revision
	 * @param at its row in the form
	 * @param preview what approval at that meeting would do
	 * @param moved whether that is not what the form showed before
	 */
	record Row(RevisionRecord revision, String at, PreviewView preview, boolean moved) {
	}

	@GetMapping("/agreements/{agreement}/minutes")
	ModelAndView form(@PathVariable String agreement, Form form, @ModelAttribute("say") Wording say, Model model) {
		return show(this.desks.of(agreement, say), form, model);
	}

	@PostMapping("/agreements/{agreement}/minutes")
	ModelAndView enter(@PathVariable String agreement, Form form, @ModelAttribute("say") Wording say, Model model) {
		Desk desk = this.desks.of(agreement, say);
		this.files.receive(form, "/minutesAttachment", desk);
		MeetingFields.sent(form);
		if (form.isLook()) {
			return show(desk, form, model);
		}
		if (form.rows("/revisions", 0).stream().allMatch((row) -> form.value(at(row) + "/outcome").isEmpty())) {
			form.wrong("", say.message("minutes.none-treated"));
		}
		return this.submissions.submit(form, () -> {
			enter(agreement, form.read(Minutes.class));
			return new Done(desk.address(), "minutes");
		}).map(ModelAndView::new).orElseGet(() -> show(this.desks.of(agreement, say), form, model));
	}

	private void enter(String agreement, Minutes minutes) {
		for (int i = 0; i < minutes.revisions().size(); i++) {
			Item item = minutes.revisions().get(i);
			Result outcome = item.outcome();
			if (outcome != null) {
				try {
					this.commands.sendAndWait(new DecideRevision(agreement, item.revision(), item.seen(),
							minutes.verdict(outcome, item), LedgerUser.required()));
				}
				catch (Refusal refusal) {
					throw Minutes.at(i, refusal);
				}
			}
		}
	}

	private static ModelAndView show(Desk desk, Form form, Model model) {
		LocalDate day = MeetingFields.lay(form, desk, model);
		model.addAttribute("desk", desk);
		model.addAttribute("outcomes", DecidePage.outcomes(desk.say()));
		List<Row> rows = desk.situation()
			.record()
			.revisions()
			.stream()
			.filter((revision) -> revision.status() == RevisionRecord.Status.SUBMITTED
					&& revision.kind().isDecidedByBoard())
			.map((revision) -> row(revision, desk, day, form))
			.toList();
		model.addAttribute("rows", rows);
		return form.show("agreement/minutes");
	}

	/** A row bears the revision's number, so that it stays the same whatever comes. */
	private static Row row(RevisionRecord revision, Desk desk, LocalDate day, Form form) {
		String at = at(revision.number());
		PreviewView preview = PreviewView.of(desk, revision, day);
		boolean moved = new Shown(form, at + "/basis", at + "/seen").isOther(preview.basis(), revision.tag(),
				at + "/outcome");
		return new Row(revision, at, preview, moved);
	}

	private static String at(int revision) {
		return "/revisions/" + revision;
	}

}
