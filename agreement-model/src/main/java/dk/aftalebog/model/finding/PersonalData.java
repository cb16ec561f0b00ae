package dk.aftalebog.model.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

import dk.aftalebog.model.agreement.Activity;
import dk.aftalebog.model.agreement.Agreement;
import dk.aftalebog.model.agreement.DataSource;
import dk.aftalebog.model.agreement.Indicator;
import dk.aftalebog.model.agreement.Party;
import dk.aftalebog.model.agreement.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Texts that seem to hold what may have to be forgotten: a telephone number, a mail
 * address, a civil registration number (CPR).
 */
public final class PersonalData {

	private static final Pattern SUSPECT = Pattern
		.compile("[\\w.+-]+@[\\w-]+\\.[\\w.]+" + "|\\b(?:0[1-9]|[12]\\d|3[01])(?:0[1-9]|1[0-2])\\d{2}-\\d{4}\\b"
				+ "|(?:\\+45 ?|[Tt]lf\\.? ?|[Tt]elefon:? ?)\\d{2} ?\\d{2} ?\\d{2} ?\\d{2}\\b"
				+ "|\\b\\d{2} \\d{2} \\d{2} \\d{2}\\b");

	private final List<Finding> found = new ArrayList<>();

	private PersonalData() {
	}

	/**
	 * Whether a text seems to hold such a number or address.
	 * @param text a text
	 * @return true where a person should look at it
	 */
	public static boolean isSuspectedIn(String text) {
		return SUSPECT.matcher(text).find();
	}

	/**
	 * Points such a text out.
	 * @param pointer where the text stands
	 * @return the finding
	 */
	public static Finding at(String pointer) {
		return Finding.of(Finding.Kind.PERSONAL_DATA_IN_TEXT, pointer);
	}

	static List<Finding> in(Agreement agreement) {
		PersonalData search = new PersonalData();
		search.each("/parties", agreement.parties(), search::party);
		search.each("/sections", agreement.sections(), (section, at) -> search.text(section.text(), at + "/text"));
		search.each("/goals", agreement.goals(), (goal, at) -> search.text(goal.text(), at + "/text"));
		search.each("/indicators", agreement.indicators(), search::indicator);
		search.each("/activities", agreement.activities(), search::activity);
		search.each("/resources", agreement.resources(), search::resource);
		search.text(agreement.revisionTerms().text(), "/revisionTerms/text");
		return search.found;
	}

	private <T> void each(String pointer, List<T> elements, BiConsumer<T, String> look) {
		for (int i = 0; i < elements.size(); i++) {
			look.accept(elements.get(i), pointer + "/" + i);
		}
	}

	private void party(Party party, String at) {
		text(party.organisation(), at + "/organisation");
		text(party.role(), at + "/role");
		text(party.note(), at + "/note");
	}

	private void indicator(Indicator indicator, String at) {
		text(indicator.definition(), at + "/definition");
		source(indicator.dataSource(), at + "/dataSource");
		each(at + "/baselines", indicator.baselines(), (cell, place) -> text(cell.note(), place + "/note"));
		each(at + "/comparators", indicator.comparators(),
				(comparator, place) -> text(comparator.cell().note(), place + "/cell/note"));
		each(at + "/targets", indicator.targets(), (target, place) -> text(target.text(), place + "/text"));
	}

	private void activity(Activity activity, String at) {
		activity.texts().forEach((part, text) -> text(text, at + "/texts/" + part.name().toLowerCase(Locale.ROOT)));
		each(at + "/targetGroups", activity.targetGroups(), this::text);
		each(at + "/successCriteria", activity.successCriteria(), (criterion, place) -> {
			text(criterion.text(), place + "/text");
			source(criterion.dataSource(), place + "/dataSource");
		});
	}

	private void resource(Resource resource, String at) {
		text(resource.who(), at + "/who");
		text(resource.task(), at + "/task");
		text(resource.note(), at + "/note");
	}

	private void source(@Nullable DataSource source, String at) {
		if (source != null) {
			text(source.name(), at + "/name");
			text(source.responsible(), at + "/responsible");
			text(source.note(), at + "/note");
		}
	}

	private void text(@Nullable String text, String pointer) {
		if (text != null && isSuspectedIn(text)) {
			this.found.add(at(pointer));
		}
	}

}
