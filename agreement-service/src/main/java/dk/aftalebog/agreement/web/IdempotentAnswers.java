package dk.aftalebog.agreement.web;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** The first answers to POSTs, by subject and key. */
@Component
public class IdempotentAnswers {

	private final JdbcClient jdbc;

	private final Clock clock;

	IdempotentAnswers(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * An answer that was given.
	 *
	 * @param requestHash the hash of what it answers
	 * @param status its HTTP status
	 * @param contentType what it is written in
	 * @param location where what was made is
	 * @param entityTag the tag of what it shows
	 * @param body its body
	 */
	public record Answer(String requestHash, int status, @Nullable String contentType, @Nullable String location,
			@Nullable String entityTag, String body) {

		static Answer of(String requestHash, ContentCachingResponseWrapper given) {
			return new Answer(requestHash, given.getStatus(), given.getContentType(), given.getHeader("Location"),
					given.getHeader("ETag"), new String(given.getContentAsByteArray(), StandardCharsets.UTF_8));
		}

	}

	/**
	 * Waits until nobody else answers the same key: a second request that is refused
	 * while the first is still at work would tell its client the wrong thing. A lock
	 * writes nothing: the transaction gets no id from it, and so does not hold back the
	 * sequencer.
	 * @param subject who asks
	 * @param key the key
	 */
	public void lock(String subject, String key) {
		this.jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))")
			.param(subject + "\n" + key)
			.query((row) -> {
			});
	}

	/**
	 * Finds the first answer.
	 * @param subject who asks
	 * @param key the key
	 * @return the answer that was kept, if there is one
	 */
	public Optional<Answer> find(String subject, String key) {
		return this.jdbc.sql("""
				SELECT request_hash, status, content_type, location, entity_tag, body
				FROM idempotent_request WHERE subject = ? AND key = ?""")
			.params(subject, key)
			.query(IdempotentAnswers::answer)
			.optional();
	}

	/**
	 * Keeps the first answer.
	 * @param subject who asks
	 * @param key the key
	 * @param answer the answer
	 * @return whether this is the first
	 */
	public boolean keep(String subject, String key, Answer answer) {
		return this.jdbc.sql("""
				INSERT INTO idempotent_request
				    (subject, key, request_hash, status, content_type, location, entity_tag, body, created_at)
				VALUES (:subject, :key, :requestHash, :status, :contentType, :location, :entityTag, :body, :now)
				ON CONFLICT DO NOTHING""")
			.param("subject", subject)
			.param("key", key)
			.param("requestHash", answer.requestHash())
			.param("status", answer.status())
			.param("contentType", answer.contentType())
			.param("location", answer.location())
			.param("entityTag", answer.entityTag())
			.param("body", answer.body())
			.param("now", OffsetDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC))
			.update() == 1;
	}

	private static Answer answer(ResultSet row, int number) throws SQLException {
		return new Answer(row.getString(1), row.getInt(2), row.getString(3), row.getString(4), row.getString(5),
				row.getString(6));
	}

}
