package dk.aftalebog.access;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What the frame of every page shows. */
@ControllerAdvice(annotations = Controller.class)
class FrameAdvice {

	@ModelAttribute("user")
	@Nullable LedgerUser user() {
		return LedgerUser.current().orElse(null);
	}

	/** What the address holds beside the language, which can be chosen on every page. */
	@ModelAttribute("asked")
	String asked(HttpServletRequest request) {
		String query = ServletUriComponentsBuilder.fromRequest(request).replaceQueryParam("lang").build().getQuery();
		return (query != null) ? query + "&" : "";
	}

}
