package dk.aftalebog.reporting.agreement;

import java.util.List;

import dk.aftalebog.reporting.asof.State;
import dk.aftalebog.reporting.projection.SearchText;
import dk.aftalebog.reporting.web.BadRequest;
import dk.aftalebog.reporting.web.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * Which agreements are looked for; what is absent does not matter.
 *
 * @param plan the id of their plan
 * @param focusArea their focus area
 * @param state their state on the day
 * @param party a pattern that the organisation or unit of a party is like
 * @param area an area that their figures or activities are about: its key or any spelling
 * of it
 * @param words a pattern for each word that stands in them
 */
record Filter(@Nullable String plan, @Nullable String focusArea, @Nullable State state, @Nullable String party,
		@Nullable String area, @Nullable List<String> words) {

	static final Filter NONE = new Filter(null, null, null, null, null, null);

	private static final int MOST_WORDS = 20;

	static Filter of(Parameters parameters) {
		String party = words(parameters, "party");
		String question = words(parameters, "q");
		return new Filter(parameters.text("plan"), parameters.text("focusArea"),
				parameters.choice("state", State.class), (party != null) ? "%" + party + "%" : null,
				words(parameters, "area"), (question != null) ? SearchText.patterns(question) : null);
	}

	private static @Nullable String words(Parameters parameters, String name) {
		String text = parameters.text(name);
		if (text == null) {
			return null;
		}
		String folded = SearchText.fold(text);
		if (folded.isEmpty() || folded.split(" ").length > MOST_WORDS) {
			throw new BadRequest("bad-text", name,
					"'%s' wants words to look for, at most %d".formatted(name, MOST_WORDS));
		}
		return folded;
	}

}
