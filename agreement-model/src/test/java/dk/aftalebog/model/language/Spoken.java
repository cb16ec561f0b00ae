package dk.aftalebog.model.language;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds of every message. */
public final class Spoken {

	private static final Pattern PLACE = Pattern.compile("%.");

	private Spoken() {
	}

	public static void inBothLanguages(Message message) {
		assertThat(message.english()).isNotBlank();
		assertThat(message.danish()).isNotBlank().isNotEqualTo(message.english());
		assertThat(places(message.danish())).isEqualTo(places(message.english())).isSubsetOf("%s", "%d", "%%");
	}

	private static List<String> places(String message) {
		return PLACE.matcher(message).results().map(MatchResult::group).toList();
	}

}
