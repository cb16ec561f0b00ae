package dk.aftalebog.reporting.web;

import java.time.Instant;
import java.time.LocalDate;

import dk.aftalebog.reporting.projection.Standstill;
import org.jspecify.annotations.Nullable;

/** What is asked for is not there. */
public final class NotFound extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String code;

	private final transient @Nullable Standstill projection;

	private NotFound(String code, String message, @Nullable Standstill projection) {
		super(message);
		this.code = code;
		this.projection = projection;
	}

	/**
	 * There is no such agreement.
	 * @param id the id asked for
	 * @param standstill why events of it have come, but could not be projected
	 * @return the exception
	 */
	public static NotFound agreement(String id, @Nullable Standstill standstill) {
		return new NotFound("unknown-agreement",
				(standstill == null)
						? "There is no agreement '%s'; GET /api/agreements lists those there are".formatted(id)
						: "The agreement '%s' cannot be read yet: %s".formatted(id, standstill.reason()),
				standstill);
	}

	/**
	 * Nothing was known of the agreement then.
	 * @param id its id
	 * @param knownAt the instant asked about
	 * @param registeredAt when it was recorded first
	 * @return the exception
	 */
	public static NotFound notKnownThen(String id, Instant knownAt, Instant registeredAt) {
		return new NotFound("not-known-then",
				"At %s nothing was known of the agreement '%s'; it was recorded at %s, ask for a knownAt from then on"
					.formatted(knownAt, id, registeredAt),
				null);
	}

	/**
	 * The agreement says nothing on that day.
	 * @param id its id
	 * @param day the day asked about
	 * @param from the first day of its period
	 * @return the exception
	 */
	public static NotFound notYetInForce(String id, LocalDate day, LocalDate from) {
		return new NotFound("not-yet-in-force",
				"On %s the agreement '%s' is not in force yet; ask for a day from %s on".formatted(day, id, from),
				null);
	}

	/**
	 * There is no such plan.
	 * @param id the id asked for
	 * @param standstill why events of it have come, but could not be projected
	 * @return the exception
	 */
	public static NotFound plan(String id, @Nullable Standstill standstill) {
		return new NotFound("unknown-plan",
				(standstill == null)
						? "There is no plan '%s'; GET /api/agreements names the plan of each agreement".formatted(id)
						: "The plan '%s' cannot be read yet: %s".formatted(id, standstill.reason()),
				standstill);
	}

	/**
	 * Nothing was known of the plan then.
	 * @param id its id
	 * @param knownAt the instant asked about
	 * @param registeredAt when it was recorded first
	 * @return the exception
	 */
	public static NotFound planNotKnownThen(String id, Instant knownAt, Instant registeredAt) {
		return new NotFound("not-known-then",
				"At %s nothing was known of the plan '%s'; it was recorded at %s, ask for a knownAt from then on"
					.formatted(knownAt, id, registeredAt),
				null);
	}

	/**
	 * An agreement's plan has not come yet.
	 * @param agreement the agreement's id
	 * @param plan the plan's id
	 * @return the exception
	 */
	public static NotFound planOf(String agreement, String plan) {
		return new NotFound("unknown-plan",
				"The plan '%s' of the agreement '%s' is not known here yet; try again later".formatted(plan, agreement),
				null);
	}

	/**
	 * No value stands where one was looked for.
	 * @param agreement the agreement's id
	 * @param path the path
	 * @return the exception
	 */
	public static NotFound value(String agreement, String path) {
		return new NotFound("no-value-there",
				"Nothing stands at '%s' in the agreement '%s' then; without a path all its values are told"
					.formatted(path, agreement),
				null);
	}

	/**
	 * The agreement has no such year.
	 * @param id its id
	 * @param year the year asked about
	 * @param first its first year
	 * @param last its last year
	 * @return the exception
	 */
	public static NotFound yearOutside(String id, int year, int first, int last) {
		return new NotFound("year-outside-agreement",
				"%d is no year of the agreement '%s'; its years are %d to %d".formatted(year, id, first, last), null);
	}

	/**
	 * No checkpoint of that size has come.
	 * @param size how many events it would be of
	 * @return the exception
	 */
	public static NotFound checkpoint(String size) {
		return new NotFound("unknown-checkpoint",
				"No checkpoint of %s events has come; GET /api/log/checkpoints lists those that have".formatted(size),
				null);
	}

	/**
	 * No checkpoint is of that event.
	 * @param position its position
	 * @return the exception
	 */
	public static NotFound proof(String position) {
		return new NotFound("no-proof",
				"No checkpoint of an event %s has come; asOf.checkpoint tells how far the log is signed, and seconds later it is further"
					.formatted(position),
				null);
	}

	/**
	 * There is no such person.
	 * @param id the id asked for
	 * @return the exception
	 */
	public static NotFound person(String id) {
		return new NotFound("unknown-person",
				"The record knows no person '%s' in your plans; ids stand in its events, never names".formatted(id),
				null);
	}

	/**
	 * The person was not erased.
	 * @param id the person's id
	 * @return the exception
	 */
	public static NotFound erasure(String id) {
		return new NotFound("not-erased",
				"The person '%s' was not erased as far as the log has come here; there is no receipt".formatted(id),
				null);
	}

	/**
	 * No upload of the agreement was of such a paper.
	 * @param agreement the agreement's id
	 * @param document the SHA-256 of the paper
	 * @return the exception
	 */
	public static NotFound upload(String agreement, String document) {
		return new NotFound("unknown-document",
				"No paper with the SHA-256 %s was recorded as uploaded of the agreement '%s'. It may be another file of the same content, for any byte counts, or of another agreement; '/current' says which version is current and where its paper is"
					.formatted(document, agreement),
				null);
	}

	Problem problem() {
		return Problem.of(404, this.code, String.valueOf(getMessage())).withProjection(this.projection);
	}

}
