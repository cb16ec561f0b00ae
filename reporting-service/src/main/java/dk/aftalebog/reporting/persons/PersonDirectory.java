package dk.aftalebog.reporting.persons;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import dk.aftalebog.model.person.PersonDetails;
import dk.aftalebog.model.person.PersonEntry;
import org.springframework.stereotype.Component;

/**
 * Who is behind an opaque id. It is filled from the topic at each start; until it has
 * been read to its end once, nobody's name is told: it may have been erased since.
 */
@Component
public class PersonDirectory {

	/** What is shown for one who was erased. */
	private static final String ERASED = "slettet";

	private final Map<String, PersonEntry> known = new ConcurrentHashMap<>();

	private final Set<String> erased = ConcurrentHashMap.newKeySet();

	private volatile boolean complete;

	/**
	 * Takes an entry in.
	 * @param entry what is said of a person
	 */
	public void enter(PersonEntry entry) {
		this.known.put(entry.person(), entry);
		this.erased.remove(entry.person());
	}

	/**
	 * Forgets a person.
	 * @param person the person's id
	 */
	public void erase(String person) {
		this.erased.add(person);
		this.known.remove(person);
	}

	/** The topic has been read to its end. */
	public void complete() {
		this.complete = true;
	}

	/**
	 * Tells whether names are told already.
	 * @return false until the topic has been read to its end once
	 */
	public boolean isComplete() {
		return this.complete;
	}

	/**
	 * Says who some persons are.
	 * @param persons ids
	 * @param plan the plan whose agreement refers to them
	 * @return one for each id
	 */
	public List<NamedPerson> named(List<String> persons, String plan) {
		return persons.stream().map((person) -> named(person, plan)).toList();
	}

	private NamedPerson named(String person, String plan) {
		if (!this.complete) {
			return NamedPerson.nameless(person, NamedPerson.State.UNAVAILABLE, null);
		}
		PersonEntry entry = this.known.get(person);
		if (entry == null || !entry.plan().equals(plan)) {
			return this.erased.contains(person) ? NamedPerson.nameless(person, NamedPerson.State.ERASED, ERASED)
					: NamedPerson.nameless(person, NamedPerson.State.UNKNOWN, null);
		}
		PersonDetails details = entry.details();
		return new NamedPerson(person, NamedPerson.State.KNOWN, details.name(), details.title(), details.mail(),
				details.telephone());
	}

}
