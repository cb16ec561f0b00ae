package dk.aftalebog.agreement.deciderevision;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

import dk.aftalebog.access.LedgerUser;
import dk.aftalebog.agreement.deciderevision.DecideRevision.Result;
import dk.aftalebog.agreement.deciderevision.DecideRevision.Verdict;
import dk.aftalebog.agreement.pages.Desk;
import dk.aftalebog.agreement.pages.Form;
import dk.aftalebog.agreement.pages.FormFiles;
import dk.aftalebog.agreement.pages.MeetingFields;
import dk.aftalebog.agreement.pages.RevisionForms.Subject;
import dk.aftalebog.agreement.pages.RevisionForms;
import dk.aftalebog.agreement.pages.Submissions.Done;
import dk.aftalebog.agreement.pages.Submissions;
import dk.aftalebog.agreement.pages.WorkbenchPage;
import dk.aftalebog.agreement.preview.PreviewView;
import dk.aftalebog.agreement.web.RevisionAnswer;
import dk.aftalebog.json.ModelNames;
import dk.aftalebog.model.record.RevisionRecord;
import dk.aftalebog.wording.Wording;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The board's decision on a revision: what it changes and what follows, and below it the
 * decision, which carries the hash of what stands above.
 */
@WorkbenchPage
class DecidePage {

	private static final String OUTCOME = "/outcome";

	private final CommandGateway commands;

	private final RevisionForms forms;

	private final FormFiles files;

	private final Submissions submissions;

	private final DecisionSheets sheets;

	DecidePage(CommandGateway commands, RevisionForms forms, FormFiles files, Submissions submissions,
			DecisionSheets sheets) {
		this.commands = commands;
		this.forms = forms;
		this.files = files;
		this.submissions = submissions;
		this.sheets = sheets;
	}

	@GetMapping("/agreements/{agreement}/revisions/{number}/decision")
	ModelAndView form(@PathVariable String agreement, @PathVariable int number,
			@RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate meetingOn, Form form,
			@ModelAttribute("say") Wording say, Model model) {
		form.begin("/meetingOn", meetingOn);
		return show(this.forms.subject(agreement, number, say), form, model);
	}

	@PostMapping("/agreements/{agreement}/revisions/{number}/decision")
	ModelAndView decide(@PathVariable String agreement, @PathVariable int number, Form form,
			@ModelAttribute("say") Wording say, Model model) {
		Subject subject = this.forms.subject(agreement, number, say);
		this.files.receive(form, "/minutesAttachment", subject.desk());
		MeetingFields.sent(form);
		if (form.isLook()) {
			return show(subject, form, model);
		}
		return this.submissions.submit(form, () -> {
			Verdict verdict = form.read(Verdict.class);
			this.commands
				.sendAndWait(new DecideRevision(agreement, number, form.seen(), verdict, LedgerUser.required()));
			return new Done(subject.desk().revision(number), "decided-" + ModelNames.nameOf(verdict.outcome()));
		}).map(ModelAndView::new).orElseGet(() -> show(this.forms.subject(agreement, number, say), form, model));
	}

	private ModelAndView show(Subject subject, Form form, Model model) {
		Desk desk = subject.desk();
		RevisionRecord revision = subject.revision();
		LocalDate day = MeetingFields.lay(form, desk, model);
		model.addAttribute("outcomes", outcomes(desk.say()));
		model.addAttribute("answer", RevisionAnswer.of(desk.situation().record(), revision));
		if (revision.status() == RevisionRecord.Status.SUBMITTED && revision.kind().isDecidedByBoard()) {
			PreviewView preview = PreviewView.of(desk, revision, day);
			model.addAttribute("preview", preview);
			model.addAttribute("witnessed", this.sheets.witnessed().orElse(null));
			model.addAttribute("moved",
					new Shown(form, "/basis", "_seen").isOther(preview.basis(), revision.tag(), OUTCOME));
		}
		return this.forms.show(subject, form, "agreement/decision", model);
	}

	/** What the board can decide, by the names of the form. */
	static Map<String, String> outcomes(Wording say) {
		Map<String, String> outcomes = new LinkedHashMap<>();
		for (Result result : Result.values()) {
			outcomes.put(ModelNames.nameOf(result), say.message("decide.outcome." + result.name()));
		}
		return outcomes;
	}

}
