package dk.aftalebog.agreement.startpage;

import dk.aftalebog.access.LedgerUser;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where one arrives: who one is here, and in which plans. */
@Controller
class StartPage {

	@GetMapping("/")
	String start(Model model) {
		model.addAttribute("plans", LedgerUser.required().plans().stream().sorted().toList());
		return "agreement/start";
	}

}
