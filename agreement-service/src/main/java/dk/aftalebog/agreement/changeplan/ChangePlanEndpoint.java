package dk.aftalebog.agreement.changeplan;

import dk.aftalebog.agreement.web.Documents;
import dk.aftalebog.agreement.web.PlanAnswer;
import dk.aftalebog.model.timeline.PlanTimeline;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ChangePlanEndpoint {

	private final CommandGateway commands;

	ChangePlanEndpoint(CommandGateway commands) {
		this.commands = commands;
	}

	@PostMapping("/api/plans/{plan}/changes")
	ResponseEntity<String> change(@PathVariable String plan, @RequestHeader(HttpHeaders.IF_MATCH) String seen,
			@RequestBody byte[] body) {
		ChangePlan.Changes changes = Documents.read(body, ChangePlan.Changes.class);
		PlanTimeline timeline = this.commands.sendAndWait(new ChangePlan(plan, seen, changes));
		return PlanAnswer.answer(200, timeline, timeline.on(changes.inForceFrom()));
	}

}
