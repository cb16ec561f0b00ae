package dk.aftalebog.agreement.proposechange;

import java.util.List;

import dk.aftalebog.model.agreement.Agreement;
import dk.aftalebog.model.agreement.Keyed;

/** Where a part stands in the agreement's document. */
final class Pointers {

	private Pointers() {
	}

	static String of(Part part, Agreement says, Record filled) {
		return switch (part) {
			case HEADER -> "";
			case PARTY -> "/parties/" + index(says.parties(), filled);
			case SECTION -> "/sections/" + index(says.sections(), filled);
			case GOAL -> "/goals/" + index(says.goals(), filled);
			case INDICATOR, FIGURES -> "/indicators/" + index(says.indicators(), filled);
			case ACTIVITY -> "/activities/" + index(says.activities(), filled);
			case RESOURCE -> "/resources/" + index(says.resources(), filled);
			case RESOURCE_TOTAL -> "/resourceTotal";
			case BUDGET -> "/budget";
			case TERMS -> "/revisionTerms";
		};
	}

	private static int index(List<? extends Keyed> elements, Record filled) {
		String key = ((Keyed) filled).key();
		return elements.stream().map(Keyed::key).toList().indexOf(key);
	}

}
