package dk.aftalebog.agreement.registerplan;

import dk.aftalebog.agreement.record.Ledger;
import dk.aftalebog.agreement.web.Documents;
import dk.aftalebog.json.Json;
import dk.aftalebog.model.plan.Plan;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RegisterPlanEndpoint {

	private final CommandGateway commands;

	private final Ledger ledger;

	RegisterPlanEndpoint(CommandGateway commands, Ledger ledger) {
		this.commands = commands;
		this.ledger = ledger;
	}

	@PostMapping("/api/plans")
	ResponseEntity<String> register(@RequestBody byte[] body) {
		Plan plan = Documents.read(body, Plan.class);
		this.commands.sendAndWait(new RegisterPlan(plan));
		return ResponseEntity.status(201)
			.header("Location", "/api/plans/" + plan.id())
			.contentType(MediaType.APPLICATION_JSON)
			.body(Json.MAPPER.writeValueAsString(plan));
	}

	@GetMapping("/api/plans/{plan}")
	ResponseEntity<String> plan(@PathVariable String plan) {
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_JSON)
			.body(Json.MAPPER.writeValueAsString(this.ledger.plan(plan).latest()));
	}

}
