package dk.aftalebog.agreement.proposechange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dk.aftalebog.access.Role;
import dk.aftalebog.access.accesslog.AccessLog;
import dk.aftalebog.agreement.pages.Desk;
import dk.aftalebog.agreement.persons.Directory;
import dk.aftalebog.agreement.publication.KnownErasures;
import dk.aftalebog.model.person.PersonEntry;
import org.springframework.stereotype.Component;

/**
 * The persons that a party's contact can be, told by name to the secretariat alone, and
 * on the access log as every reading of names. To others the contact stays whoever it is.
 */
@Component
class ContactChoices {

	private final Directory directory;

	private final KnownErasures erasures;

	private final AccessLog accessLog;

	ContactChoices(Directory directory, KnownErasures erasures, AccessLog accessLog) {
		this.directory = directory;
		this.erasures = erasures;
		this.accessLog = accessLog;
	}

	Map<String, String> of(Desk desk) {
		if (desk.user().role() != Role.SECRETARIAT) {
			return Map.of();
		}
		this.erasures.requireKnown();
		List<PersonEntry> persons = this.directory.ofPlan(desk.situation().latestPlan().id());
		if (!persons.isEmpty()) {
			this.accessLog.read("contacts of a plan", persons.stream().map(PersonEntry::person).toList());
		}
		Map<String, String> choices = new LinkedHashMap<>();
		persons.forEach((person) -> choices.put(person.person(), name(person)));
		return choices;
	}

	private static String name(PersonEntry person) {
		String title = person.details().title();
		return (title != null) ? person.details().name() + ", " + title : String.valueOf(person.details().name());
	}

}
