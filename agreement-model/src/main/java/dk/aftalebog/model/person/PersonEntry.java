package dk.aftalebog.model.person;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A person in the directory.
 *
 * @param person the opaque id
 * @param plan the id of the plan that the person is known in
 * @param details what may have to be forgotten
 * @param salt the salt of the commitment in the person's last event; erased with the rest
 */
public record PersonEntry(String person, String plan, PersonDetails details, String salt) {

	/**
	 * Names what is said of the person, without saying it.
	 * @return those of {@code name}, {@code title}, {@code mail}, {@code telephone} and
	 * {@code salt} that are there
	 */
	public List<String> fields() {
		List<String> fields = new ArrayList<>(List.of("name"));
		add(fields, "title", this.details.title());
		add(fields, "mail", this.details.mail());
		add(fields, "telephone", this.details.telephone());
		fields.add("salt");
		return fields;
	}

	private static void add(List<String> fields, String name, @Nullable String said) {
		if (said != null) {
			fields.add(name);
		}
	}

	/** Says nothing: it would end up in a log. */
	@Override
	public String toString() {
		return "PersonEntry[" + this.person + "]";
	}

}
