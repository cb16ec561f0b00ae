package dk.aftalebog.access;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Where one arrives, with the words of the service one arrives at, and the pages for
 * those who are not in.
 */
@FramePage
class FramePages {

	@GetMapping("/")
	String start(Model model) {
		model.addAttribute("plans", LedgerUser.required().plans().stream().sorted().toList());
		return "frame/start";
	}

	@RequestMapping(PageSecurity.LOGGED_OUT)
	String loggedOut() {
		return "frame/logged-out";
	}

	@RequestMapping(PageSecurity.LOGIN_FAILED)
	String loginFailed() {
		return "frame/login-failed";
	}

	/** Forwarded to with whatever method was refused. */
	@RequestMapping(PageSecurity.NOT_ALLOWED)
	String notAllowed() {
		return "frame/not-allowed";
	}

}
