package dk.aftalebog.reporting.year;

import dk.aftalebog.model.agreement.Direction;
import dk.aftalebog.model.agreement.Missing;
import dk.aftalebog.model.agreement.Unit;
import dk.aftalebog.model.year.FigureOfYear;
import dk.aftalebog.model.year.Status;
import dk.aftalebog.model.year.Total;

/** What stands in a spreadsheet for the model's constants. */
final class DanishNames {

	private DanishNames() {
	}

	static String of(Unit unit) {
		return switch (unit) {
			case PERCENT -> "procent";
			case COUNT -> "antal";
			case INDEX_SCORE -> "indeks";
			case DKK -> "kr.";
			case YES_NO -> "ja/nej";
			case TEXT -> "tekst";
		};
	}

	static String of(Direction direction) {
		return switch (direction) {
			case HIGHER_IS_BETTER -> "højere er bedre";
			case LOWER_IS_BETTER -> "lavere er bedre";
			case NONE -> "ingen retning";
		};
	}

	static String of(Missing missing) {
		return switch (missing) {
			case AWAITED -> "afventes";
			case NOT_MEASURED -> "ikke målt";
			case SUPPRESSED -> "diskretioneret";
			case CANNOT_EXIST -> "findes ikke";
			case BLANK_IN_PAPER -> "tom i papiret";
		};
	}

	static String of(Status status) {
		return switch (status) {
			case REACHED -> "nået";
			case ON_TRACK -> "på vej";
			case BEHIND -> "bagud";
			case NO_TARGET -> "intet mål";
			case NOT_MEASURED -> "ikke målt";
			case AWAITED -> "afventes";
			case SUPPRESSED -> "diskretioneret";
			case CANNOT_EXIST -> "findes ikke";
			case BLANK_IN_PAPER -> "tom i papiret";
			case NO_BASELINE -> "ingen baseline";
			case CANNOT_BE_JUDGED -> "kan ikke bedømmes";
		};
	}

	static String of(FigureOfYear.Kind kind) {
		return switch (kind) {
			case BASELINE -> "baseline";
			case TARGET -> "mål";
			case MEASURED -> "målt";
			case CHANGE -> "ændring";
			case STATUS -> "status";
			case COMPARATOR -> "sammenligning i aftalen";
			case COMPARATOR_MEASURED -> "sammenligning";
			case BASELINE_TOTAL -> "baseline, områder i alt";
			case TOTAL -> "områder i alt";
		};
	}

	static String of(Total.Why why) {
		return switch (why) {
			case NO_AREAS -> "ingen områder";
			case DOES_NOT_ADD_UP -> "kan ikke lægges sammen";
			case PARTS_ONLY -> "kun dele af et område";
			case SUPPRESSED -> "diskretioneret";
			case NOT_MEASURED -> "ikke målt";
			case BLANK_IN_PAPER -> "tom i papiret";
			case AWAITED -> "afventes";
			case CANNOT_EXIST -> "findes ikke";
			case COUNTS_UNKNOWN -> "antal bag procenter mangler";
			case SEVERAL_YEARS -> "flere år";
		};
	}

}
