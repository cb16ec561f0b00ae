package dk.aftalebog.agreement.registeragreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dk.aftalebog.agreement.pages.Form;
import dk.aftalebog.agreement.registeragreement.DocumentLines.Place;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/**
 * What is wrong with a document, where it stands in its text.
 *
 * @param pointer the JSON pointer; empty: the document as a whole
 * @param place the line and column, where the text has such a place
 * @param line the text of the line
 * @param messages what is wrong and what to do
 */
record PlacedFault(String pointer, @Nullable Place place, String line, List<String> messages) {

	/** Finds the faults of a form's document in its text, in the order of the text. */
	static List<PlacedFault> of(Form form, String text, Set<String> fields) {
		DocumentLines lines = DocumentLines.of(text);
		List<PlacedFault> faults = new ArrayList<>();
		form.wrong().forEach((pointer, messages) -> {
			if (!fields.contains(pointer)) {
				Optional<Place> place = pointer.isEmpty() ? lines.broken() : lines.of(JsonPointer.compile(pointer));
				faults.add(new PlacedFault(pointer, place.orElse(null), place.map(lines::around).orElse(""), messages));
			}
		});
		faults.sort(Comparator.comparing(PlacedFault::place,
				Comparator.nullsFirst(Comparator.comparingInt(Place::line).thenComparingInt(Place::column))));
		return faults;
	}

}
