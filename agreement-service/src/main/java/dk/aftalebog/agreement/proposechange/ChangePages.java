package dk.aftalebog.agreement.proposechange;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import dk.aftalebog.access.LedgerUser;
import dk.aftalebog.agreement.governance.Revisions;
import dk.aftalebog.agreement.pages.Desk;
import dk.aftalebog.agreement.pages.Desks;
import dk.aftalebog.agreement.pages.Form;
import dk.aftalebog.agreement.pages.ProposedChange;
import dk.aftalebog.agreement.pages.RevisionStep;
import dk.aftalebog.agreement.pages.Submissions.Done;
import dk.aftalebog.agreement.pages.Submissions;
import dk.aftalebog.agreement.pages.WorkbenchPage;
import dk.aftalebog.agreement.preview.PreviewView;
import dk.aftalebog.agreement.refusal.Ground;
import dk.aftalebog.agreement.refusal.Refusal;
import dk.aftalebog.json.Json;
import dk.aftalebog.model.agreement.Indicator;
import dk.aftalebog.model.agreement.Unit;
import dk.aftalebog.model.change.Change;
import dk.aftalebog.model.record.RevisionRecord;
import dk.aftalebog.wording.Address;
import dk.aftalebog.wording.Wording;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * A draft is worked on: the parts of the agreement as the draft would have them, a form
 * for each, and beside it what the draft does.
 */
@WorkbenchPage
class ChangePages {

	private static final String CHANGES = "/agreements/{agreement}/revisions/{number}/changes";

	private final CommandGateway commands;

	private final Desks desks;

	private final Submissions submissions;

	private final ContactChoices contacts;

	ChangePages(CommandGateway commands, Desks desks, Submissions submissions, ContactChoices contacts) {
		this.commands = commands;
		this.desks = desks;
		this.submissions = submissions;
		this.contacts = contacts;
	}

	@GetMapping(CHANGES)
	String parts(@PathVariable String agreement, @PathVariable int number, @ModelAttribute("say") Wording say,
			Model model) {
		Drafting drafting = drafting(agreement, number, say);
		model.addAttribute("desk", drafting.desk());
		model.addAttribute("revision", drafting.draft());
		model.addAttribute("here", drafting.desk().revision(number).text());
		model.addAttribute("says", drafting.reads());
		model.addAttribute("changes", ProposedChange.of(drafting.draft(), drafting.desk()));
		model.addAttribute("preview", drafting.preview(List.of()));
		return "agreement/changes";
	}

	@GetMapping({ CHANGES + "/{part}", CHANGES + "/{part}/{key}" })
	ModelAndView form(@PathVariable String agreement, @PathVariable int number, @PathVariable String part,
			@PathVariable(required = false) @Nullable String key, Form form, @ModelAttribute("say") Wording say,
			Model model) {
		Drafting drafting = drafting(agreement, number, say);
		Part of = part(part, key);
		if (!isNew(key)) {
			found(drafting, of, key).ifPresent((stands) -> form.begin(Json.MAPPER.valueToTree(stands)));
		}
		return show(drafting, of, key, form, drafting.preview(List.of()), model);
	}

	@PostMapping({ CHANGES + "/{part}", CHANGES + "/{part}/{key}" })
	ModelAndView propose(@PathVariable String agreement, @PathVariable int number, @PathVariable String part,
			@PathVariable(required = false) @Nullable String key, Form form, @ModelAttribute("say") Wording say,
			Model model) {
		Drafting drafting = drafting(agreement, number, say);
		Part of = part(part, key);
		if (form.isLook()) {
			return look(drafting, of, form, model);
		}
		if (form.wantsMore()) {
			return show(drafting, of, key, form, drafting.preview(List.of()), model);
		}
		return this.submissions.submit(form, () -> {
			List<Change> changes = changes(drafting, of, form);
			this.commands
				.sendAndWait(new ProposeChanges(agreement, number, form.seen(), changes, LedgerUser.required()));
			return new Done(changes(drafting), "proposed");
		}).map(ModelAndView::new).orElseGet(() -> {
			Drafting now = drafting(agreement, number, say);
			model.addAttribute("since", RevisionStep.since(now.draft(), form.seen(), now.desk()));
			return show(now, of, key, form, now.preview(List.of()), model);
		});
	}

	@GetMapping(CHANGES + "/{part}/{key}/removal")
	ModelAndView removal(@PathVariable String agreement, @PathVariable int number, @PathVariable String part,
			@PathVariable String key, Form form, @ModelAttribute("say") Wording say, Model model) {
		Drafting drafting = drafting(agreement, number, say);
		Part of = removable(drafting, part, key);
		return showRemoval(drafting, of, key, form, model);
	}

	@PostMapping(CHANGES + "/{part}/{key}/removal")
	ModelAndView remove(@PathVariable String agreement, @PathVariable int number, @PathVariable String part,
			@PathVariable String key, Form form, @ModelAttribute("say") Wording say, Model model) {
		Drafting drafting = drafting(agreement, number, say);
		Part of = removable(drafting, part, key);
		return this.submissions.submit(form, () -> {
			this.commands.sendAndWait(new ProposeChanges(agreement, number, form.seen(), drafting.without(of, key),
					LedgerUser.required()));
			return new Done(changes(drafting), "proposed");
		}).map(ModelAndView::new).orElseGet(() -> showRemoval(drafting(agreement, number, say), of, key, form, model));
	}

	/**
	 * What the draft would do with what stands in the form; what is half typed adds
	 * nothing.
	 */
	private static ModelAndView look(Drafting drafting, Part part, Form form, Model model) {
		PreviewView preview;
		try {
			preview = drafting.preview(changes(drafting, part, form));
		}
		catch (Refusal refusal) {
			preview = drafting.preview(List.of());
		}
		model.addAttribute("preview", preview);
		return new ModelAndView("agreement/preview :: aside(preview=${preview})");
	}

	private static List<Change> changes(Drafting drafting, Part part, Form form) {
		drafting.name(part, form);
		Unit unit = drafting.reads()
			.indicators()
			.stream()
			.filter((indicator) -> indicator.key().equals(form.value("/key")))
			.map(Indicator::unit)
			.findFirst()
			.orElse(null);
		return drafting.asOf(form.base()).changes(part, form.read(part.type(), (pointer) -> unit));
	}

	private ModelAndView show(Drafting drafting, Part part, @Nullable String key, Form form, PreviewView preview,
			Model model) {
		shared(drafting, part, key, model);
		model.addAttribute("choices", drafting.choices());
		model.addAttribute("preview", preview);
		model.addAttribute("scopes", drafting.choices().get("scopes"));
		model.addAttribute("contacts", (part == Part.PARTY) ? this.contacts.of(drafting.desk()) : Map.of());
		model.addAttribute("comparators", Choices.comparators(drafting, form.value("/key")));
		return form.show("agreement/change-" + part.segment());
	}

	private static ModelAndView showRemoval(Drafting drafting, Part part, String key, Form form, Model model) {
		shared(drafting, part, key, model);
		model.addAttribute("named", drafting.desk().places().name(part.segment(), key));
		model.addAttribute("preview", drafting.preview(drafting.without(part, key)));
		return form.show("agreement/change-removal");
	}

	private static void shared(Drafting drafting, Part part, @Nullable String key, Model model) {
		Address here = drafting.desk().revision(drafting.draft().number());
		Address to = here.at("changes").at(part.segment());
		model.addAttribute("desk", drafting.desk());
		model.addAttribute("revision", drafting.draft());
		model.addAttribute("here", here.text());
		model.addAttribute("to", ((key != null) ? to.at(key) : to).text());
		model.addAttribute("part", part.segment());
		model.addAttribute("key", isNew(key) ? null : key);
		model.addAttribute("says", drafting.reads());
	}

	private static Address changes(Drafting drafting) {
		return drafting.desk().revision(drafting.draft().number()).at("changes");
	}

	private Drafting drafting(String agreement, int number, Wording say) {
		Desk desk = this.desks.of(agreement, say);
		RevisionRecord draft = Revisions.draft(desk.situation().record(), number, "*");
		return Drafting.of(desk, draft);
	}

	private static boolean isNew(@Nullable String key) {
		return "new".equals(key);
	}

	/** Of what there is one only has no key, and nothing of it is new. */
	private static Part part(String segment, @Nullable String key) {
		return Part.at(segment)
			.filter((part) -> part.isKeyed() == (key != null) && (part.isSeveral() || !isNew(key)))
			.orElseThrow(() -> Ground.UNKNOWN_PART.refusal(segment, "parts"));
	}

	private static Part removable(Drafting drafting, String segment, String key) {
		Part part = part(segment, key);
		if (!part.isSeveral()) {
			throw Ground.UNKNOWN_PART.refusal(segment, "parts");
		}
		found(drafting, part, key);
		return part;
	}

	private static Optional<? extends Record> found(Drafting drafting, Part part, @Nullable String key) {
		Optional<? extends Record> found = part.find(drafting.reads(), key);
		if (found.isEmpty() && key != null) {
			throw Ground.UNKNOWN_PART.refusal(key, part.segment());
		}
		return found;
	}

}
