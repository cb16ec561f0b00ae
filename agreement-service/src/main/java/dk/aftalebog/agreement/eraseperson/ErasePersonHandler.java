package dk.aftalebog.agreement.eraseperson;

import java.util.List;

import dk.aftalebog.agreement.persons.Directory;
import dk.aftalebog.agreement.record.PersonLedger;
import dk.aftalebog.agreement.refusal.Refusal;
import dk.aftalebog.model.event.PersonEvent.PersonErased;
import dk.aftalebog.model.finding.PersonalData;
import dk.aftalebog.model.validity.Problem;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Event and erasure in one transaction: neither is there without the other. */
@Component
class ErasePersonHandler {

	private final PersonLedger persons;

	private final Directory directory;

	ErasePersonHandler(PersonLedger persons, Directory directory) {
		this.persons = persons;
		this.directory = directory;
	}

	@CommandHandler
	void handle(ErasePerson command) {
		this.persons.decide(command.person(), (record) -> {
			check(command);
			return new PersonErased(command.reason());
		});
		this.directory.erase(List.of(command.person()));
	}

	private void check(ErasePerson command) {
		boolean named = this.directory.find(command.person())
			.filter((entry) -> entry.details().isNamedIn(command.reason()))
			.isPresent();
		if (named || PersonalData.isSuspectedIn(command.reason())) {
			throw Refusal.of(List.of(new Problem("/reason", "reason-names-person",
					"The reason stays on the record for ever; say it without names, numbers and addresses of anybody")));
		}
	}

}
