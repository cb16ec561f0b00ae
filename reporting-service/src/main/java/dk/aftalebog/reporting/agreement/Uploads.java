package dk.aftalebog.reporting.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.aftalebog.model.event.AgreementEvent.RevisionApproved;
import dk.aftalebog.model.event.AgreementEvent.RevisionUploaded;
import dk.aftalebog.reporting.agreement.WhatItSaid.Change;
import dk.aftalebog.reporting.agreement.WhatItSaid.Rectangle;
import dk.aftalebog.reporting.agreement.WhatItSaid.Standing;
import dk.aftalebog.reporting.asof.AgreementEvents.Recorded;
import dk.aftalebog.reporting.asof.AgreementEvents;
import dk.aftalebog.reporting.web.Moment;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the housing organisation put into the fund's portal, and whether that is still
 * what holds. An uploaded paper is the agreement with its revision, on the day of the
 * upload or on that from which the revision holds, whichever is later, as it was known on
 * the day of the upload. No event says more; what it says by that is compared with what
 * holds now, so that whatever changes what holds is found, and nothing else.
 */
@Component
class Uploads {

	private final JdbcClient jdbc;

	private final AgreementEvents events;

	Uploads(JdbcClient jdbc, AgreementEvents events) {
		this.jdbc = jdbc;
		this.events = events;
	}

	/**
	 * An upload.
	 *
	 * @param revision the latest revision that the uploaded paper holds
	 * @param uploadedOn the day on which it was uploaded
	 * @param recordedAt when that was recorded
	 * @param logPosition where that stands in the log
	 * @param document the SHA-256 of the paper, where it was handed in
	 * @param name the name of its file
	 * @param state whether it says what holds now
	 * @param holdsFrom from when it will, where it does not yet
	 * @param since since when something else holds, where it does
	 * @param changedBy what made that hold; each is to be read in the history
	 */
	record Upload(int revision, LocalDate uploadedOn, Instant recordedAt, long logPosition, @Nullable String document,
			@Nullable String name, WhatItSaid.State state, @Nullable LocalDate holdsFrom, @Nullable Instant since,
			@JsonInclude List<Change> changedBy) {
	}

	/** All uploads of an agreement as known now, the newest first. */
	List<Upload> of(String agreement, Moment now) {
		List<Recorded> recorded = this.events.ofKinds(agreement, now.knownAt(),
				Set.of(RevisionApproved.class, RevisionUploaded.class));
		if (recorded.stream().noneMatch((one) -> one.event() instanceof RevisionUploaded)) {
			return List.of();
		}
		WhatItSaid said = new WhatItSaid(rectangles(agreement), changes(agreement, now.knownAt()));
		Papers papers = Papers.of(recorded, said.changes());
		List<Upload> uploads = new ArrayList<>();
		for (Recorded one : recorded) {
			if (one.event() instanceof RevisionUploaded uploaded) {
				Standing standing = said.standing(papers.day(uploaded), papers.knownAt(uploaded, one.recordedAt()),
						now.inForceOn(), now.knownAt());
				uploads.addFirst(new Upload(uploaded.revision(), uploaded.uploadedOn(), one.recordedAt(),
						one.logPosition(), (uploaded.document() != null) ? uploaded.document().sha256() : null,
						(uploaded.document() != null) ? uploaded.document().name() : null, standing.state(),
						standing.holdsFrom(), standing.since(), standing.changedBy()));
			}
		}
		uploads.sort(Comparator.comparing(Upload::uploadedOn).thenComparingLong(Upload::logPosition).reversed());
		return uploads;
	}

	/** What was uploaded last. */
	Optional<Upload> last(String agreement, Moment now) {
		return of(agreement, now).stream().findFirst();
	}

	/**
	 * Of what the uploaded papers are.
	 *
	 * @param approvedAt when each revision's decision was recorded, in that order
	 * @param inForceFrom from when each revision holds
	 * @param held the latest revision that each paper was uploaded for, by its hash: a
	 * paper that was uploaded for two holds both
	 */
	private record Papers(Map<Integer, Instant> approvedAt, Map<Integer, LocalDate> inForceFrom,
			Map<String, Integer> held) {

		static Papers of(List<Recorded> recorded, List<Change> changes) {
			Map<Integer, Instant> approvedAt = new HashMap<>();
			Map<String, Integer> held = new HashMap<>();
			for (Recorded one : recorded) {
				if (one.event() instanceof RevisionApproved approved) {
					approvedAt.put(approved.revision(), one.recordedAt());
				}
				else if (one.event() instanceof RevisionUploaded uploaded && uploaded.document() != null) {
					held.merge(uploaded.document().sha256(), uploaded.revision(), (first,
							other) -> approved(approvedAt, other).isAfter(approved(approvedAt, first)) ? other : first);
				}
			}
			Map<Integer, LocalDate> inForceFrom = new HashMap<>();
			for (Change change : changes) {
				if (change.revision() != null) {
					inForceFrom.putIfAbsent(change.revision(), change.inForceFrom());
				}
			}
			return new Papers(approvedAt, inForceFrom, held);
		}

		private static Instant approved(Map<Integer, Instant> approvedAt, int revision) {
			return Objects.requireNonNullElse(approvedAt.get(revision), Instant.EPOCH);
		}

		private int revision(RevisionUploaded uploaded) {
			return (uploaded.document() != null) ? Objects.requireNonNull(this.held.get(uploaded.document().sha256()))
					: uploaded.revision();
		}

		LocalDate day(RevisionUploaded uploaded) {
			LocalDate from = this.inForceFrom.get(revision(uploaded));
			return (from != null && from.isAfter(uploaded.uploadedOn())) ? from : uploaded.uploadedOn();
		}

		/**
		 * The end of the day of the upload, but not before the paper's revision was
		 * recorded, and before the board's next decision was, for the paper does not hold
		 * that one.
		 */
		Instant knownAt(RevisionUploaded uploaded, Instant recordedAt) {
			int revision = revision(uploaded);
			Instant approved = approved(this.approvedAt, revision);
			Instant end = WhatItSaid.end(uploaded.uploadedOn());
			Instant known = end.isBefore(recordedAt) ? end : recordedAt;
			Instant atLeast = known.isBefore(approved) ? approved : known;
			return this.approvedAt.values()
				.stream()
				.filter((other) -> other.isAfter(approved) && !other.isAfter(atLeast))
				.min(Comparator.naturalOrder())
				.map((next) -> next.minus(1, ChronoUnit.MICROS))
				.orElse(atLeast);
		}

	}

	private List<Rectangle> rectangles(String agreement) {
		return this.jdbc.sql("""
				SELECT lower(in_force), upper(in_force), lower(known), upper(known), md5(document::text)
				FROM projection.agreement_version WHERE agreement = ?""")
			.param(agreement)
			.query((row, number) -> new Rectangle(row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class),
					row.getObject(3, OffsetDateTime.class).toInstant(),
					(row.getObject(4) != null) ? row.getObject(4, OffsetDateTime.class).toInstant() : null,
					row.getString(5)))
			.list();
	}

	private List<Change> changes(String agreement, Instant knownAt) {
		return this.jdbc.sql("""
				SELECT DISTINCT recorded_at, revision, in_force_from, decided_on, minutes FROM projection.change
				WHERE agreement = ? AND recorded_at <= ? ORDER BY recorded_at, in_force_from""")
			.params(agreement, knownAt.atOffset(ZoneOffset.UTC))
			.query((row, number) -> new Change(row.getObject(1, OffsetDateTime.class).toInstant(),
					row.getObject(2, Integer.class), row.getObject(3, LocalDate.class),
					row.getObject(4, LocalDate.class), row.getString(5)))
			.list();
	}

}
