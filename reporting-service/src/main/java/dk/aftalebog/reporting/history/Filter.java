package dk.aftalebog.reporting.history;

import java.time.LocalDate;
import java.util.List;

import dk.aftalebog.reporting.web.BadRequest;
import dk.aftalebog.reporting.web.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * Which events are looked for; what is absent does not matter.
 *
 * @param types their types
 * @param revision the revision they belong to
 * @param recordedFrom the first day on which they were recorded, in Denmark
 * @param recordedTo the last day
 * @param role the role of who did it
 * @param organisation for which organisation
 */
record Filter(@Nullable List<String> types, @Nullable Integer revision, @Nullable LocalDate recordedFrom,
		@Nullable LocalDate recordedTo, @Nullable String role, @Nullable String organisation) {

	static Filter of(Parameters parameters) {
		String kind = parameters.text("kind");
		LocalDate from = parameters.day("recordedFrom");
		LocalDate to = parameters.day("recordedTo");
		if (from != null && to != null && from.isAfter(to)) {
			throw new BadRequest("from-after-to", "recordedFrom",
					"From %s to %s there is no day; change them over".formatted(from, to));
		}
		return new Filter((kind != null) ? Kind.types(kind) : null, parameters.number("revision", Integer.MAX_VALUE),
				from, to, parameters.text("role"), parameters.text("organisation"));
	}

}
