package dk.aftalebog.access;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The pages for those who are not in. */
@Controller
class FramePages {

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
