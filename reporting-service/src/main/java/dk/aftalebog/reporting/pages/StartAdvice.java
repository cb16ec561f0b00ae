package dk.aftalebog.reporting.pages;

import java.util.Map;

import dk.aftalebog.access.FramePage;
import dk.aftalebog.access.LedgerUser;
import dk.aftalebog.access.Role;
import dk.aftalebog.reporting.web.Moments;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Where one arrives, plans are told by their names to whoever reads their agreements. */
@ControllerAdvice(annotations = FramePage.class)
class StartAdvice {

	private final PlaceNames names;

	private final Moments moments;

	StartAdvice(PlaceNames names, Moments moments) {
		this.names = names;
		this.moments = moments;
	}

	@ModelAttribute("planNames")
	Map<String, String> planNames() {
		boolean reads = LedgerUser.current()
			.map(LedgerUser::role)
			.filter((role) -> role != Role.ADMINISTRATOR)
			.isPresent();
		return reads ? this.names.plans(this.moments.now()) : Map.of();
	}

}
