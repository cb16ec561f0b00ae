package dk.aftalebog.reporting.projection;

import java.time.LocalDate;
import java.util.List;

import dk.aftalebog.model.timeline.Fact;
import org.jspecify.annotations.Nullable;

/**
 * What has been projected of an agreement, as far as its next commits may touch it.
 *
 * @param facts its content facts
 * @param open its versions as known now
 */
record AgreementState(List<Fact> facts, List<OpenVersion> open) {

	static final AgreementState NONE = new AgreementState(List.of(), List.of());

	/** A version that stands in the table. */
	record OpenVersion(long id, LocalDate from, @Nullable LocalDate until, String document) {
	}

}
