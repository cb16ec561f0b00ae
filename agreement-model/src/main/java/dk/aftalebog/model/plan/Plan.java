package dk.aftalebog.model.plan;

import java.util.List;
import java.util.Optional;

import dk.aftalebog.model.agreement.Budget;
import dk.aftalebog.model.agreement.Keyed;
import dk.aftalebog.model.agreement.Period;
import dk.aftalebog.model.agreement.RevisionTerms;
import org.jspecify.annotations.Nullable;

/**
 * A master plan (helhedsplan).
 *
 * @param id the plan's id
 * @param name the name
 * @param municipality the municipality
 * @param period from when to when it runs
 * @param organisations the housing organisations
 * @param areas the housing areas
 * @param residents residents, where they are known per set of areas only
 * @param overallGoals the goals of the strategic cooperation agreement, in our words
 * @param board the seats of the board
 * @param quorum how many seats must take part in a decision, 1 or more; absent: the plan
 * states none
 * @param funding the funding by funder, with its total
 * @param titles what the papers' titles mean as roles
 * @param defaultTerms what holds where an agreement's terms of revision are silent
 */
public record Plan(String id, String name, String municipality, Period period, List<String> organisations,
		List<HousingArea> areas, List<Residents> residents, List<String> overallGoals, List<Seat> board,
		@Nullable Integer quorum, @Nullable Budget funding, List<Title> titles, RevisionTerms defaultTerms) {

	/**
	 * Lists that are not written are empty, default terms that are not written are
	 * silent.
	 */
	public Plan {
		organisations = copyOf(organisations);
		areas = copyOf(areas);
		residents = copyOf(residents);
		overallGoals = copyOf(overallGoals);
		board = copyOf(board);
		titles = copyOf(titles);
		defaultTerms = (defaultTerms != null) ? defaultTerms : RevisionTerms.SILENT;
	}

	/**
	 * Finds an area.
	 * @param key the area's key
	 * @return the area, if the plan has it
	 */
	public Optional<HousingArea> area(String key) {
		return this.areas.stream().filter((area) -> area.key().equals(key)).findFirst();
	}

	private static <T> List<T> copyOf(@Nullable List<T> list) {
		return (list != null) ? List.copyOf(list) : List.of();
	}

	/**
	 * A housing area (boligområde).
	 *
	 * @param key the key
	 * @param name the one canonical name
	 * @param aliases other spellings of it
	 * @param organisation the housing organisation it belongs to
	 * @param residents how many live there, where it is known
	 */
	public record HousingArea(String key, String name, List<String> aliases, @Nullable String organisation,
			@Nullable Integer residents) implements Keyed {

		/**
		 * Aliases that are not written are none.
		 */
		public HousingArea {
			aliases = copyOf(aliases);
		}

		/**
		 * Whether the area is spelled like this somewhere.
		 * @param spelling a spelling
		 * @return true for the name and its aliases
		 */
		public boolean isSpelled(String spelling) {
			return this.name.equals(spelling) || this.aliases.contains(spelling);
		}

	}

	/**
	 * Residents of a set of areas.
	 *
	 * @param areas the areas' keys
	 * @param count how many live there together
	 */
	public record Residents(List<String> areas, int count) {

		/**
		 * Areas that are not written are none.
		 */
		public Residents {
			areas = copyOf(areas);
		}

	}

	/**
	 * A seat on the board (bestyrelse).
	 *
	 * @param key the key
	 * @param organisation the organisation that holds it
	 * @param title the title of who sits there; never a name
	 * @param mandate from when to when
	 */
	public record Seat(String key, String organisation, String title, Period mandate) implements Keyed {
	}

	/**
	 * A title of the papers and the role it means.
	 *
	 * @param title the title, as in the papers
	 * @param role the role of the users who hold it
	 */
	public record Title(String title, String role) {
	}

}
