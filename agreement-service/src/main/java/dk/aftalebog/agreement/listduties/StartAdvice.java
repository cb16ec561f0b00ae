package dk.aftalebog.agreement.listduties;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import dk.aftalebog.access.FramePage;
import dk.aftalebog.access.LedgerUser;
import dk.aftalebog.agreement.pages.Desk;
import dk.aftalebog.agreement.pages.Desks;
import dk.aftalebog.agreement.record.Registrations;
import dk.aftalebog.wording.Wording;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Where one arrives, one sees what waits. */
@ControllerAdvice(annotations = FramePage.class)
class StartAdvice {

	/** Whoever has more than these looks agreement by agreement. */
	private static final int MOST_AGREEMENTS = 200;

	private final Desks desks;

	private final Registrations registrations;

	private final MessageSource messages;

	StartAdvice(Desks desks, Registrations registrations, MessageSource messages) {
		this.desks = desks;
		this.registrations = registrations;
		this.messages = messages;
	}

	/** What waits, beside its names for days; nothing on the other pages of the frame. */
	@ModelAttribute("waiting")
	@Nullable Waiting waiting(HttpServletRequest request, Locale locale) {
		LedgerUser user = LedgerUser.current().orElse(null);
		if (user == null || user.role() == null || !request.getRequestURI().equals("/")) {
			return null;
		}
		Wording say = new Wording(this.messages, locale);
		List<Desk> all = agreements(user).stream().map((id) -> this.desks.of(id, say)).toList();
		return all.isEmpty() ? new Waiting(List.of(), List.of(), List.of())
				: Waiting.of(all, all.getFirst().situation().today());
	}

	@ModelAttribute("say")
	Wording say(Locale locale) {
		return new Wording(this.messages, locale);
	}

	@ModelAttribute("planNames")
	Map<String, String> planNames() {
		return Map.of();
	}

	private List<String> agreements(LedgerUser user) {
		return user.belongsToAll() ? this.registrations.all("", MOST_AGREEMENTS)
				: this.registrations.ofPlans(user.plans(), "", MOST_AGREEMENTS);
	}

}
