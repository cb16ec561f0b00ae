package dk.aftalebog.agreement.registerplan;

import java.util.ArrayList;
import java.util.List;

import dk.aftalebog.agreement.governance.Ids;
import dk.aftalebog.agreement.governance.PlanRules;
import dk.aftalebog.agreement.record.Ledger;
import dk.aftalebog.agreement.refusal.Refusal;
import dk.aftalebog.model.event.PlanEvent.PlanRegistered;
import dk.aftalebog.model.validity.Problem;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

@Component
class RegisterPlanHandler {

	private final Ledger ledger;

	RegisterPlanHandler(Ledger ledger) {
		this.ledger = ledger;
	}

	@CommandHandler
	void handle(RegisterPlan command) {
		List<Problem> problems = new ArrayList<>(Ids.problems(command.plan().id()));
		problems.addAll(PlanRules.problems(command.plan()));
		if (!problems.isEmpty()) {
			throw Refusal.of(problems);
		}
		this.ledger.begin(new PlanRegistered(command.plan()));
	}

}
