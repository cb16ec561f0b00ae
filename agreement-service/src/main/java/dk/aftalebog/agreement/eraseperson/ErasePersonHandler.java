package dk.aftalebog.agreement.eraseperson;

import java.util.List;
import java.util.Optional;

import dk.aftalebog.agreement.persons.Directory;
import dk.aftalebog.agreement.record.PersonLedger;
import dk.aftalebog.agreement.refusal.Ground;
import dk.aftalebog.agreement.refusal.Refusal;
import dk.aftalebog.model.event.PersonEvent.PersonErased;
import dk.aftalebog.model.finding.PersonalData;
import dk.aftalebog.model.person.PersonEntry;
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
			Optional<PersonEntry> entry = this.directory.find(command.person());
			check(command, entry);
			return new PersonErased(command.reason(), entry.map(PersonEntry::fields).orElse(List.of()));
		});
		this.directory.erase(List.of(command.person()));
	}

	private static void check(ErasePerson command, Optional<PersonEntry> known) {
		boolean named = known.filter((entry) -> entry.details().isNamedIn(command.reason())).isPresent();
		if (named || PersonalData.isSuspectedIn(command.reason())) {
			throw Refusal.of(List.of(Ground.REASON_NAMES_PERSON.problem("/reason")));
		}
	}

}
