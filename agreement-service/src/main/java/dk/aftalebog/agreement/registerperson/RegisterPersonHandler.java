package dk.aftalebog.agreement.registerperson;

import java.util.List;

import dk.aftalebog.agreement.persons.Directory;
import dk.aftalebog.agreement.persons.PersonProblems;
import dk.aftalebog.agreement.persons.Salt;
import dk.aftalebog.agreement.record.Ledger;
import dk.aftalebog.agreement.record.PersonLedger;
import dk.aftalebog.agreement.refusal.Refusal;
import dk.aftalebog.model.event.PersonEvent.PersonRegistered;
import dk.aftalebog.model.person.Commitment;
import dk.aftalebog.model.person.PersonEntry;
import dk.aftalebog.model.validity.Problem;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

@Component
class RegisterPersonHandler {

	private final Ledger ledger;

	private final PersonLedger persons;

	private final Directory directory;

	RegisterPersonHandler(Ledger ledger, PersonLedger persons, Directory directory) {
		this.ledger = ledger;
		this.persons = persons;
		this.directory = directory;
	}

	@CommandHandler
	void handle(RegisterPerson command) {
		this.ledger.plan(command.plan());
		List<Problem> problems = PersonProblems.of(command.details());
		if (!problems.isEmpty()) {
			throw Refusal.of(problems);
		}
		String salt = Salt.fresh();
		this.directory.enter(new PersonEntry(command.person(), command.plan(), command.details(), salt));
		this.persons
			.begin(new PersonRegistered(command.person(), command.plan(), Commitment.to(command.details(), salt)));
	}

}
