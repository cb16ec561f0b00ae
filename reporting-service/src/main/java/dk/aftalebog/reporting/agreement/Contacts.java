package dk.aftalebog.reporting.agreement;

import java.util.List;

import dk.aftalebog.access.LedgerUser;
import dk.aftalebog.access.Role;
import dk.aftalebog.access.accesslog.AccessLog;
import dk.aftalebog.reporting.persons.NamedPerson;
import dk.aftalebog.reporting.persons.PersonDirectory;
import dk.aftalebog.reporting.web.NotAllowed;
import org.springframework.stereotype.Component;

/**
 * Who the contact persons of an agreement are. Names are handed out only where they are
 * asked for, and then it is on the record.
 */
@Component
class Contacts {

	private final PersonDirectory directory;

	private final AccessLog accessLog;

	Contacts(PersonDirectory directory, AccessLog accessLog) {
		this.directory = directory;
		this.accessLog = accessLog;
	}

	AgreementAnswer addedTo(AgreementAnswer answer) {
		if (LedgerUser.required().role() == Role.FUND) {
			throw new NotAllowed("no-persons", "Your role reads no names and contact details; leave persons out");
		}
		List<NamedPerson> named = this.directory.named(answer.contacts(), answer.plan());
		List<String> known = named.stream()
			.filter((person) -> person.state() == NamedPerson.State.KNOWN)
			.map(NamedPerson::id)
			.toList();
		if (!known.isEmpty()) {
			this.accessLog.read("agreement " + answer.id(), known);
		}
		return answer.withPersons(named);
	}

}
