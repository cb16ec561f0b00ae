package dk.aftalebog.agreement.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The first answers to POSTs, by subject and key. */
@Component
class IdempotentAnswers {

	private final JdbcClient jdbc;

	private final Clock clock;

	IdempotentAnswers(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * An answer that was given.
	 */
	record Answer(String requestHash, int status, @Nullable String contentType, @Nullable String location,
			@Nullable String entityTag, String body) {
	}

	/**
	 * Waits until nobody else answers the same key. A lock writes nothing: the
	 * transaction gets no id from it, and so does not hold back the sequencer.
	 */
	void lock(String subject, String key) {
		this.jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))")
			.param(subject + "\n" + key)
			.query((row) -> {
			});
	}

	Optional<Answer> find(String subject, String key) {
		return this.jdbc.sql("""
				SELECT request_hash, status, content_type, location, entity_tag, body
				FROM idempotent_request WHERE subject = ? AND key = ?""")
			.params(subject, key)
			.query(IdempotentAnswers::answer)
			.optional();
	}

	void keep(String subject, String key, Answer answer) {
		this.jdbc.sql("""
				INSERT INTO idempotent_request
				    (subject, key, request_hash, status, content_type, location, entity_tag, body, created_at)
				VALUES (:subject, :key, :requestHash, :status, :contentType, :location, :entityTag, :body, :now)""")
			.param("subject", subject)
			.param("key", key)
			.param("requestHash", answer.requestHash())
			.param("status", answer.status())
			.param("contentType", answer.contentType())
			.param("location", answer.location())
			.param("entityTag", answer.entityTag())
			.param("body", answer.body())
			.param("now", OffsetDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC))
			.update();
	}

	private static Answer answer(ResultSet row, int number) throws SQLException {
		return new Answer(row.getString(1), row.getInt(2), row.getString(3), row.getString(4), row.getString(5),
				row.getString(6));
	}

}
