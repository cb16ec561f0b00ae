package dk.aftalebog.access;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the frame of every page shows. */
@ControllerAdvice(annotations = Controller.class)
class FrameAdvice {

	@ModelAttribute("user")
	@Nullable LedgerUser user() {
		return LedgerUser.current().orElse(null);
	}

}
