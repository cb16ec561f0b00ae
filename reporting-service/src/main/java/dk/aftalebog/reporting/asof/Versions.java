package dk.aftalebog.reporting.asof;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import dk.aftalebog.json.Json;
import dk.aftalebog.model.agreement.Agreement;
import dk.aftalebog.model.timeline.AsOf;
import dk.aftalebog.model.timeline.Version;
import dk.aftalebog.reporting.web.Moment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What agreements say, read from the rectangles as the model's fold would tell it. */
@Component
public class Versions {

	/** The one index look-up: what is said on a day, as known at an instant. */
	public static final String AS_OF = """
			SELECT lower(in_force), upper(in_force), document FROM projection.agreement_version
			WHERE agreement = ? AND in_force @> ?::date AND known @> ?::timestamptz""";

	private final JdbcClient jdbc;

	Versions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Returns what an agreement says on a day, as known at an instant.
	 * @param agreement its id
	 * @param moment the day and the instant
	 * @return the answer
	 */
	public AsOf of(String agreement, Moment moment) {
		OffsetDateTime knownAt = moment.knownAt().atOffset(ZoneOffset.UTC);
		Optional<Version> version = this.jdbc.sql(AS_OF)
			.params(agreement, moment.inForceOn(), knownAt)
			.query(Versions::version)
			.optional();
		return version.<AsOf>map((said) -> answer(said, moment.inForceOn()))
			.orElseGet(() -> beforeTheFirst(agreement, knownAt));
	}

	private static AsOf answer(Version version, LocalDate day) {
		LocalDate ends = version.agreement().period().to();
		return switch (State.on(day, version.from(), version.agreement().period())) {
			case ENDED -> new AsOf.Ended((ends != null) ? ends : day, version);
			case NOT_YET_IN_FORCE -> new AsOf.NotYetInForce(version.agreement().period().from());
			case IN_FORCE, UNKNOWN -> new AsOf.InForce(version);
		};
	}

	private AsOf beforeTheFirst(String agreement, OffsetDateTime knownAt) {
		return this.jdbc.sql("""
				SELECT lower(in_force), upper(in_force), document FROM projection.agreement_version
				WHERE agreement = ? AND known @> ?::timestamptz ORDER BY in_force LIMIT 1""")
			.params(agreement, knownAt)
			.query(Versions::version)
			.optional()
			.<AsOf>map((first) -> new AsOf.NotYetInForce(first.agreement().period().from()))
			.orElseGet(AsOf.Unknown::new);
	}

	private static Version version(ResultSet row, int number) throws SQLException {
		return new Version(row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class),
				Json.MAPPER.readValue(row.getString(3), Agreement.class));
	}

}
