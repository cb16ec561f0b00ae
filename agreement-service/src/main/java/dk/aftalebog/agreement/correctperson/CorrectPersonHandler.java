package dk.aftalebog.agreement.correctperson;

import java.util.List;

import dk.aftalebog.agreement.persons.Directory;
import dk.aftalebog.agreement.persons.PersonProblems;
import dk.aftalebog.agreement.persons.Salt;
import dk.aftalebog.agreement.record.PersonLedger;
import dk.aftalebog.agreement.refusal.Refusal;
import dk.aftalebog.model.event.PersonEvent.PersonCorrected;
import dk.aftalebog.model.person.Commitment;
import dk.aftalebog.model.validity.Problem;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

@Component
class CorrectPersonHandler {

	private final PersonLedger persons;

	private final Directory directory;

	CorrectPersonHandler(PersonLedger persons, Directory directory) {
		this.persons = persons;
		this.directory = directory;
	}

	@CommandHandler
	void handle(CorrectPerson command) {
		List<Problem> problems = PersonProblems.of(command.details());
		if (!problems.isEmpty()) {
			throw Refusal.of(problems);
		}
		String salt = Salt.fresh();
		this.persons.decide(command.person(), (record) -> new PersonCorrected(Commitment.to(command.details(), salt)));
		this.directory.correct(command.person(), command.details(), salt);
	}

}
