package dk.aftalebog.agreement.pages;

import java.util.Optional;
import java.util.function.Supplier;

import dk.aftalebog.access.LedgerUser;
import dk.aftalebog.agreement.refusal.Ground;
import dk.aftalebog.agreement.refusal.Refusal;
import dk.aftalebog.agreement.web.IdempotentAnswers.Answer;
import dk.aftalebog.agreement.web.IdempotentAnswers;
import dk.aftalebog.wording.Address;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Does what a form asks for, all or nothing, once: a form that is sent again, by a second
 * press or a page loaded anew, leads to where it led the first time.
 */
@Component
public class Submissions {

	private final IdempotentAnswers answers;

	private final TransactionTemplate transaction;

	Submissions(IdempotentAnswers answers, TransactionTemplate transaction) {
		this.answers = answers;
		this.transaction = transaction;
	}

	/**
	 * What came of it.
	 *
	 * @param to where one goes on
	 * @param told the code of the message that tells what was done, in the bundle under
	 * {@code done.}
	 */
	public record Done(Address to, String told) {
	}

	/**
	 * Does what a form asks for.
	 * @param form the form; takes in why it was refused. Where something is wrong with it
	 * already nothing is done
	 * @param act what is done
	 * @return where the browser goes on; empty where it was refused, and the form is to
	 * be shown again
	 */
	public Optional<String> submit(Form form, Supplier<Done> act) {
		if (!form.wrong().isEmpty()) {
			return Optional.empty();
		}
		try {
			return Optional.ofNullable(this.transaction.execute((status) -> once(form, act)));
		}
		catch (Refusal refusal) {
			form.refused(refusal);
		}
		catch (ConcurrencyException | AggregateStreamCreationException ex) {
			form.refused(Ground.WRITTEN_MEANWHILE.refusal());
		}
		return Optional.empty();
	}

	private String once(Form form, Supplier<Done> act) {
		if (form.key().isEmpty()) {
			return redirect(act.get());
		}
		String subject = LedgerUser.required().subject();
		this.answers.lock(subject, form.key());
		Optional<Answer> first = this.answers.find(subject, form.key());
		if (first.isPresent()) {
			return "redirect:" + first.get().location();
		}
		Done done = act.get();
		this.answers.keep(subject, form.key(), new Answer("page", 303, null, done.to().text(), null, ""));
		return redirect(done);
	}

	private static String redirect(Done done) {
		if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
			RequestContextUtils.getOutputFlashMap(attributes.getRequest()).put("done", done.told());
		}
		return "redirect:" + done.to().text();
	}

}
