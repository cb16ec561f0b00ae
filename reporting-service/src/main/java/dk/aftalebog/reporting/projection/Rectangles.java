package dk.aftalebog.reporting.projection;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import dk.aftalebog.json.Json;
import dk.aftalebog.model.agreement.Agreement;
import dk.aftalebog.model.timeline.Fact;
import dk.aftalebog.model.timeline.Timeline;
import dk.aftalebog.model.timeline.Version;
import dk.aftalebog.reporting.projection.AgreementState.OpenVersion;
import org.jspecify.annotations.Nullable;

/**
 * Versions as rectangles: at each commit those whose content it changes are closed at the
 * commit's instant, new ones opened, the others stay. What ended before the first day
 * that the commit touches is not looked at.
 */
final class Rectangles {

	private final String agreement;

	/** The versions as known now. */
	private final List<Rectangle> open = new ArrayList<>();

	/** Those that are not in the table yet, and those that are and have to be closed. */
	private final List<Rectangle> changed = new ArrayList<>();

	Rectangles(String agreement, List<OpenVersion> open) {
		this.agreement = agreement;
		open.forEach((version) -> this.open.add(new Rectangle(version)));
	}

	void fold(List<Fact> facts, LocalDate firstDay, OffsetDateTime at) {
		List<Rectangle> gone = new ArrayList<>(
				this.open.stream().filter((rectangle) -> reaches(rectangle.until, firstDay)).toList());
		for (Version version : Timeline.of(facts).versions()) {
			if (reaches(version.until(), firstDay)) {
				String document = Json.MAPPER.writeValueAsString(version.agreement());
				if (!gone.removeIf((rectangle) -> rectangle.says(version, document))) {
					open(new Rectangle(version, document, at));
				}
			}
		}
		gone.forEach((rectangle) -> close(rectangle, at));
	}

	void addTo(Batch batch) {
		for (Rectangle rectangle : this.changed) {
			if (rectangle.id != null) {
				batch.supersededVersions.add(rectangle.id, rectangle.knownUntil);
			}
			else {
				Agreement says = Objects.requireNonNull(rectangle.agreement);
				batch.versions.add(this.agreement, rectangle.from, rectangle.until, rectangle.knownFrom,
						rectangle.knownUntil, says.name(), says.period().from(), says.period().to(), rectangle.document,
						SearchText.of(says), SearchText.organisations(says), SearchText.areas(says));
			}
		}
	}

	private void open(Rectangle rectangle) {
		this.open.add(rectangle);
		this.changed.add(rectangle);
	}

	private void close(Rectangle rectangle, OffsetDateTime at) {
		rectangle.knownUntil = at;
		this.open.remove(rectangle);
		if (rectangle.id != null) {
			this.changed.add(rectangle);
		}
	}

	/** What ends on the very day may end there because of the commit. */
	private static boolean reaches(@Nullable LocalDate until, LocalDate day) {
		return until == null || !until.isBefore(day);
	}

	/** A state of the agreement over days and instants; it is closed at most once. */
	private static final class Rectangle {

		private final @Nullable Long id;

		private final LocalDate from;

		private final @Nullable LocalDate until;

		private final String document;

		private final @Nullable Agreement agreement;

		private final @Nullable OffsetDateTime knownFrom;

		private @Nullable OffsetDateTime knownUntil;

		Rectangle(OpenVersion inTable) {
			this.id = inTable.id();
			this.from = inTable.from();
			this.until = inTable.until();
			this.document = inTable.document();
			this.agreement = null;
			this.knownFrom = null;
		}

		Rectangle(Version version, String document, OffsetDateTime knownFrom) {
			this.id = null;
			this.from = version.from();
			this.until = version.until();
			this.document = document;
			this.agreement = version.agreement();
			this.knownFrom = knownFrom;
		}

		boolean says(Version version, String document) {
			return this.from.equals(version.from()) && Objects.equals(this.until, version.until())
					&& this.document.equals(document);
		}

	}

}
