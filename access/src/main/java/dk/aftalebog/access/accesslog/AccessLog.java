package dk.aftalebog.access.accesslog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import dk.aftalebog.access.LedgerUser;
import dk.aftalebog.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Keeps who read personal data. What cannot be kept is not read: the entry is committed
 * before the answer goes out.
 */
public final class AccessLog {

	private static final String ENTRIES = """
			SELECT number, at, subject, role, organisation, what, persons, address FROM access_log
			""";

	private final JdbcClient jdbc;

	private final TransactionTemplate ownTransaction;

	private final Clock clock;

	/**
	 * Creates it.
	 * @param jdbc the service's database
	 * @param transactions its transactions
	 * @param clock the service's clock
	 */
	public AccessLog(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
		this.jdbc = jdbc;
		this.ownTransaction = new TransactionTemplate(transactions);
		this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		this.clock = clock;
	}

	/**
	 * An access.
	 *
	 * @param number its number in this service's log, to go on after
	 * @param at when
	 * @param subject who: an opaque subject
	 * @param role in which role
	 * @param organisation for which organisation
	 * @param what the kind of answer that held them, such as an agreement
	 * @param persons the ids of the persons whose data it held
	 * @param address the path that was asked for, which tells its format; absent where it
	 * was not kept
	 */
	public record Entry(long number, Instant at, String subject, String role, String organisation, String what,
			List<String> persons, @Nullable String address) {
	}

	/**
	 * Keeps that whoever asks reads personal data.
	 * @param what what is read
	 * @param persons the ids of the persons whose data it holds, where they are known
	 */
	public void read(String what, List<String> persons) {
		LedgerUser user = LedgerUser.required();
		Role role = user.role();
		OffsetDateTime now = OffsetDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC);
		this.ownTransaction.executeWithoutResult((status) -> this.jdbc.sql("""
				INSERT INTO access_log (at, subject, role, organisation, what, persons, address)
				VALUES (:at, :subject, :role, :organisation, :what, :persons, :address)""")
			.param("at", now)
			.param("subject", user.subject())
			.param("role", (role != null) ? role.wireName() : "")
			.param("organisation", user.organisation())
			.param("what", what)
			.param("persons", persons.toArray(String[]::new))
			.param("address", address())
			.update());
	}

	/** Without its query, in which somebody may have written anything. */
	private static @Nullable String address() {
		return (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)
				? attributes.getRequest().getRequestURI() : null;
	}

	/**
	 * Tells who read what is said of a person.
	 * @param person the person's id
	 * @param before the instant to tell it up to
	 * @return the accesses of this service, in the order in which they were kept
	 */
	public List<Entry> of(String person, Instant before) {
		return this.jdbc.sql(ENTRIES + "WHERE at < :before AND :person = ANY (persons) ORDER BY number")
			.param("before", before.atOffset(ZoneOffset.UTC))
			.param("person", person)
			.query(AccessLog::entry)
			.list();
	}

	/** A page of the log, in the order in which it was kept. */
	List<Entry> page(@Nullable String person, @Nullable String subject, long after, int limit) {
		return this.jdbc.sql(ENTRIES + """
				WHERE number > :after AND (:person::text IS NULL OR :person = ANY (persons))
				AND (:subject::text IS NULL OR subject = :subject)
				ORDER BY number LIMIT :limit""")
			.param("after", after)
			.param("person", person)
			.param("subject", subject)
			.param("limit", limit)
			.query(AccessLog::entry)
			.list();
	}

	private static Entry entry(ResultSet row, int number) throws SQLException {
		return new Entry(row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant(), row.getString(3),
				row.getString(4), row.getString(5), row.getString(6), List.of((String[]) row.getArray(7).getArray()),
				row.getString(8));
	}

}
