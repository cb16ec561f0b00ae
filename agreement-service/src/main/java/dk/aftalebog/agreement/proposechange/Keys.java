package dk.aftalebog.agreement.proposechange;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dk.aftalebog.agreement.governance.Situation;
import dk.aftalebog.agreement.pages.Form;
import dk.aftalebog.model.agreement.Agreement;
import dk.aftalebog.model.agreement.EndedActivity;
import dk.aftalebog.model.agreement.Keyed;
import dk.aftalebog.model.timeline.Version;

/**
 * Keys for what is new, made from what it is called. A key is never used again for
 * another thing, so those of everything there ever was are taken.
 */
final class Keys {

	private static final int LONGEST = 40;

	private Keys() {
	}

	static void give(Part part, Form form, Situation situation, Agreement reads) {
		if (!part.named().isEmpty() && form.value("/key").isBlank()) {
			give(form, "", "/" + part.named(), taken(part, situation, reads));
		}
		rows(form, "/successCriteria", "/text");
		rows(form, "/comparators", "/label");
	}

	private static void rows(Form form, String table, String named) {
		Set<String> taken = form.rows(table, 0)
			.stream()
			.map((row) -> form.value(table + "/" + row + "/key"))
			.filter((key) -> !key.isBlank())
			.collect(Collectors.toSet());
		for (int row : form.rows(table, 0)) {
			String place = table + "/" + row;
			if (form.value(place + "/key").isBlank()) {
				give(form, place, place + named, taken);
			}
			else if (form.value(place + named).isBlank()) {
				form.put(place + "/key", "");
			}
		}
	}

	private static void give(Form form, String place, String named, Set<String> taken) {
		String made = slug(form.value(named));
		if (made.isEmpty()) {
			return;
		}
		String key = made;
		for (int i = 2; !taken.add(key); i++) {
			key = made + "-" + i;
		}
		form.put(place + "/key", key);
	}

	private static Set<String> taken(Part part, Situation situation, Agreement reads) {
		return Stream.concat(Stream.of(reads), situation.timeline().versions().stream().map(Version::agreement))
			.flatMap((says) -> elements(part, says).stream())
			.map(Keyed::key)
			.collect(Collectors.toSet());
	}

	private static List<? extends Keyed> elements(Part part, Agreement says) {
		return switch (part) {
			case PARTY -> says.parties();
			case SECTION -> says.sections();
			case GOAL -> says.goals();
			case INDICATOR -> says.indicators();
			case ACTIVITY ->
				Stream.concat(says.activities().stream(), says.endedActivities().stream().map(EndedActivity::activity))
					.toList();
			case RESOURCE -> says.resources();
			case HEADER, FIGURES, RESOURCE_TOTAL, BUDGET, TERMS -> List.of();
		};
	}

	/** Lower-case letters, digits and hyphens. */
	static String slug(String name) {
		String bare = Normalizer.normalize(name.lines().findFirst().orElse("").toLowerCase(Locale.of("da")),
				Normalizer.Form.NFC);
		String slug = bare.replaceAll("[^a-zæøå0-9]+", "-").replaceAll("^-+|-+$", "");
		return (slug.length() > LONGEST) ? slug.substring(0, LONGEST).replaceAll("-+$", "") : slug;
	}

}
