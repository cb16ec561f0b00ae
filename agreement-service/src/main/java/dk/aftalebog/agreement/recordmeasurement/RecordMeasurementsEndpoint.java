package dk.aftalebog.agreement.recordmeasurement;

import dk.aftalebog.agreement.web.Documents;
import dk.aftalebog.agreement.web.TextFindings;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RecordMeasurementsEndpoint {

	private final CommandGateway commands;

	RecordMeasurementsEndpoint(CommandGateway commands) {
		this.commands = commands;
	}

	@PostMapping("/api/agreements/{agreement}/measurements")
	ResponseEntity<String> measure(@PathVariable String agreement, @RequestBody byte[] body) {
		RecordMeasurements.Grid grid = Documents.read(body, RecordMeasurements.Grid.class);
		this.commands.sendAndWait(new RecordMeasurements(agreement, grid.measurements()));
		return TextFindings.answer(body);
	}

}
