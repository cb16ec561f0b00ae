package dk.aftalebog.agreement.persons;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import dk.aftalebog.agreement.refusal.Ground;
import dk.aftalebog.model.agreement.Party;
import dk.aftalebog.model.validity.Problem;
import org.springframework.stereotype.Component;

/** A party's contact person stands in the plan's directory; no event holds a name. */
@Component
public class Contacts {

	private final Directory directory;

	/**
	 * Creates it.
	 * @param directory the directory
	 */
	public Contacts(Directory directory) {
		this.directory = directory;
	}

	/**
	 * Finds contacts that nobody was entered for.
	 * @param parties parties
	 * @param plan the plan whose directory they must stand in
	 * @param pointer where the parties stand
	 * @return a fault for each
	 */
	public List<Problem> problems(List<Party> parties, String plan, String pointer) {
		List<String> contacts = parties.stream().map(Party::contact).filter(Objects::nonNull).distinct().toList();
		if (contacts.isEmpty()) {
			return List.of();
		}
		List<String> missing = this.directory.missing(contacts, plan);
		List<Problem> problems = new ArrayList<>();
		for (int i = 0; i < parties.size(); i++) {
			String contact = parties.get(i).contact();
			if (contact != null && missing.contains(contact)) {
				problems.add(Ground.CONTACT_NOT_IN_DIRECTORY.problem(pointer + "/" + i + "/contact"));
			}
		}
		return problems;
	}

}
