package dk.aftalebog.agreement.viewplan;

import java.time.LocalDate;

import dk.aftalebog.agreement.governance.Situations;
import dk.aftalebog.agreement.record.Ledger;
import dk.aftalebog.agreement.web.PlanAnswer;
import dk.aftalebog.model.timeline.PlanTimeline;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ViewPlanEndpoint {

	private final Ledger ledger;

	private final Situations situations;

	ViewPlanEndpoint(Ledger ledger, Situations situations) {
		this.ledger = ledger;
		this.situations = situations;
	}

	/** Without a day it is today's. */
	@GetMapping("/api/plans/{plan}")
	ResponseEntity<String> plan(@PathVariable String plan,
			@RequestParam(required = false) @Nullable LocalDate inForceOn) {
		PlanTimeline timeline = this.ledger.plan(plan);
		LocalDate day = (inForceOn != null) ? inForceOn : this.situations.today();
		return PlanAnswer.answer(200, timeline, timeline.on(day));
	}

}
