package dk.aftalebog.agreement.registerplan;

import java.util.List;

import dk.aftalebog.agreement.web.Documents;
import dk.aftalebog.agreement.web.PlanAnswer;
import dk.aftalebog.model.plan.Plan;
import dk.aftalebog.model.timeline.PlanTimeline;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RegisterPlanEndpoint {

	private final CommandGateway commands;

	RegisterPlanEndpoint(CommandGateway commands) {
		this.commands = commands;
	}

	@PostMapping("/api/plans")
	ResponseEntity<String> register(@RequestBody byte[] body) {
		Plan plan = Documents.read(body, Plan.class);
		this.commands.sendAndWait(new RegisterPlan(plan));
		return PlanAnswer.answer(201, new PlanTimeline(plan, List.of()), plan);
	}

}
