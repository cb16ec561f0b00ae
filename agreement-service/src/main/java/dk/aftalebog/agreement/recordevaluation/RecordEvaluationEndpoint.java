package dk.aftalebog.agreement.recordevaluation;

import dk.aftalebog.agreement.web.Documents;
import dk.aftalebog.agreement.web.TextFindings;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RecordEvaluationEndpoint {

	private final CommandGateway commands;

	RecordEvaluationEndpoint(CommandGateway commands) {
		this.commands = commands;
	}

	@PostMapping("/api/agreements/{agreement}/evaluations")
	ResponseEntity<String> evaluate(@PathVariable String agreement, @RequestBody byte[] body) {
		RecordEvaluation.Evaluation evaluation = Documents.read(body, RecordEvaluation.Evaluation.class);
		this.commands.sendAndWait(new RecordEvaluation(agreement, evaluation));
		return TextFindings.answer(body);
	}

}
