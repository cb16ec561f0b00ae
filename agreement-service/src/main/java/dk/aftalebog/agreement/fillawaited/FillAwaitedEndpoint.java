package dk.aftalebog.agreement.fillawaited;

import dk.aftalebog.agreement.web.Documents;
import dk.aftalebog.agreement.web.TextFindings;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class FillAwaitedEndpoint {

	private final CommandGateway commands;

	FillAwaitedEndpoint(CommandGateway commands) {
		this.commands = commands;
	}

	@PostMapping("/api/agreements/{agreement}/awaited-values")
	ResponseEntity<String> fill(@PathVariable String agreement, @RequestBody byte[] body) {
		FillAwaited.Values values = Documents.read(body, FillAwaited.Values.class);
		this.commands.sendAndWait(new FillAwaited(agreement, values.values()));
		return TextFindings.answer(body);
	}

}
