package dk.aftalebog.agreement.pages;

import dk.aftalebog.agreement.governance.Revisions;
import dk.aftalebog.agreement.pages.Submissions.Done;
import dk.aftalebog.model.record.RevisionRecord;
import dk.aftalebog.wording.Wording;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;

/** Forms that do one thing with a revision, and lead back to it. */
@Component
public class RevisionForms {

	private final Desks desks;

	private final Submissions submissions;

	RevisionForms(Desks desks, Submissions submissions) {
		this.desks = desks;
		this.submissions = submissions;
	}

	/**
	 * A revision for which a form is filled.
	 *
	 * @param desk the agreement
	 * @param revision the revision
	 */
	public record Subject(Desk desk, RevisionRecord revision) {
	}

	/**
	 * Finds the revision.
	 * @param agreement the agreement's id
	 * @param number the revision's number
	 * @param say how words are said
	 * @return the revision as it is now
	 */
	public Subject subject(String agreement, int number, Wording say) {
		Desk desk = this.desks.of(agreement, say);
		return new Subject(desk, Revisions.seen(desk.situation().record(), number, "*"));
	}

	/**
	 * Shows a form for a revision.
	 * @param subject the revision
	 * @param form the form
	 * @param view the template
	 * @param model takes {@code desk}, {@code revision}, {@code here}, {@code steps}, and
	 * {@code since}: what happened since the form was shown first
	 * @return the page
	 */
	public ModelAndView show(Subject subject, Form form, String view, Model model) {
		model.addAttribute("desk", subject.desk());
		model.addAttribute("revision", subject.revision());
		model.addAttribute("here", subject.desk().revision(subject.revision().number()).text());
		model.addAttribute("since", RevisionStep.since(subject.revision(), form.seen(), subject.desk()));
		return form.show(view);
	}

	/**
	 * Does what a form asks for, and leads back to the revision; where that is refused,
	 * shows the form again.
	 * @param subject the revision
	 * @param form the form
	 * @param told what is said when it is done: a code of messages under {@code done.}
	 * @param act what is done
	 * @param view the template that shows it again
	 * @param model takes what the template shows
	 * @return where one goes on, or the form with what is wrong
	 */
	public ModelAndView submit(Subject subject, Form form, String told, Runnable act, String view, Model model) {
		Done done = new Done(subject.desk().revision(subject.revision().number()), told);
		return submit(subject, form, done, act, view, model);
	}

	/**
	 * Does what a form asks for, and leads on; where that is refused, shows the form
	 * again.
	 * @param subject the revision
	 * @param form the form
	 * @param done where one goes on when it is done, and what is said then
	 * @param act what is done
	 * @param view the template that shows it again
	 * @param model takes what the template shows
	 * @return where one goes on, or the form with what is wrong
	 */
	public ModelAndView submit(Subject subject, Form form, Done done, Runnable act, String view, Model model) {
		return this.submissions.submit(form, () -> {
			act.run();
			return done;
		}).map(ModelAndView::new).orElseGet(() -> {
			Subject now = subject(subject.desk().id(), subject.revision().number(), subject.desk().say());
			return show(now, form, view, model);
		});
	}

}
