package dk.aftalebog.agreement.persons;

import java.util.ArrayList;
import java.util.List;

import dk.aftalebog.agreement.refusal.Ground;
import dk.aftalebog.model.person.PersonDetails;
import dk.aftalebog.model.validity.Problem;
import org.jspecify.annotations.Nullable;

/** What must be true of an entry in the directory. */
public final class PersonProblems {

	private static final int LONGEST = 200;

	private PersonProblems() {
	}

	/**
	 * Finds every fault.
	 * @param details what is to be said
	 * @return the faults, each with its pointer
	 */
	public static List<Problem> of(PersonDetails details) {
		List<Problem> problems = new ArrayList<>();
		check("/name", details.name(), problems);
		check("/title", details.title(), problems);
		check("/mail", details.mail(), problems);
		check("/telephone", details.telephone(), problems);
		if (details.mail() != null && !details.mail().matches("[^@\\s]+@[^@\\s]+")) {
			problems.add(Ground.BAD_MAIL.problem("/mail"));
		}
		return problems;
	}

	private static void check(String pointer, @Nullable String text, List<Problem> problems) {
		if (text != null && (text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl))) {
			problems.add(Ground.BAD_TEXT.problem(pointer, LONGEST));
		}
	}

}
