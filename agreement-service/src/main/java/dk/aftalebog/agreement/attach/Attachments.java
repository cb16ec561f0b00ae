package dk.aftalebog.agreement.attach;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import dk.aftalebog.agreement.refusal.Ground;
import dk.aftalebog.agreement.refusal.Refusal;
import dk.aftalebog.model.event.Attachment;
import dk.aftalebog.model.validity.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files that were handed in, by the hash of their content. */
@Component
public class Attachments {

	private static final int LONGEST_NAME = 255;

	private final JdbcClient jdbc;

	private final Clock clock;

	Attachments(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Finds a file of a plan.
	 * @param sha256 the SHA-256 of its content
	 * @param plan the id of the plan that it was handed in for
	 * @return what is known of it, if it was handed in there
	 */
	public Optional<Attachment> find(String sha256, String plan) {
		return this.jdbc.sql("""
				SELECT sha256, p.name, p.media_type, size
				FROM attachment JOIN attachment_of_plan p USING (sha256) WHERE sha256 = ? AND p.plan = ?""")
			.params(sha256, plan)
			.query((row, number) -> new Attachment(row.getString(1), row.getString(2), row.getString(3),
					row.getLong(4)))
			.optional();
	}

	/**
	 * Finds a file that a document refers to.
	 * @param sha256 the SHA-256 of its content; absent: it refers to none
	 * @param plan the id of the plan that it was handed in for
	 * @param pointer where the document refers to it
	 * @param problems takes the fault, where there is no such file
	 * @return what is known of it, if it was handed in there
	 */
	public @Nullable Attachment required(@Nullable String sha256, String plan, String pointer, List<Problem> problems) {
		if (sha256 == null) {
			return null;
		}
		Attachment found = find(sha256, plan).orElse(null);
		if (found == null) {
			problems.add(Ground.ATTACHMENT_NOT_HANDED_IN.problem(pointer));
		}
		return found;
	}

	Optional<byte[]> content(String sha256) {
		return this.jdbc.sql("SELECT content FROM attachment WHERE sha256 = ?")
			.param(sha256)
			.query((row, number) -> row.getBytes(1))
			.optional();
	}

	/** The plans that a file was handed in for. */
	List<String> plans(String sha256) {
		return this.jdbc.sql("SELECT plan FROM attachment_of_plan WHERE sha256 = ? ORDER BY plan")
			.param(sha256)
			.query((row, number) -> row.getString(1))
			.list();
	}

	/**
	 * Hands a file in: the same content handed in again for a plan is the same file,
	 * under its first name there.
	 * @param content what it holds
	 * @param plan the id of the plan that it is handed in for
	 * @param name its name
	 * @param mediaType what kind of file it is
	 * @return what is known of it
	 * @throws Refusal where it is empty, or its name is none
	 */
	public Attachment handIn(byte[] content, String plan, String name, String mediaType) {
		if (content.length == 0) {
			throw Ground.ATTACHMENT_EMPTY.refusal();
		}
		if (name.isBlank() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
			throw Ground.BAD_NAME.refusal(LONGEST_NAME);
		}
		return keep(content, plan, name, mediaType);
	}

	private Attachment keep(byte[] content, String plan, String name, String mediaType) {
		String sha256 = sha256(content);
		OffsetDateTime now = OffsetDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC);
		this.jdbc.sql("""
				INSERT INTO attachment (sha256, size, content, created_at) VALUES (?, ?, ?, ?)
				ON CONFLICT DO NOTHING""").params(sha256, content.length, content, now).update();
		this.jdbc.sql("""
				INSERT INTO attachment_of_plan (sha256, plan, name, media_type, created_at) VALUES (?, ?, ?, ?, ?)
				ON CONFLICT DO NOTHING""").params(sha256, plan, name, mediaType, now).update();
		return find(sha256, plan).orElseThrow();
	}

	private static String sha256(byte[] content) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
