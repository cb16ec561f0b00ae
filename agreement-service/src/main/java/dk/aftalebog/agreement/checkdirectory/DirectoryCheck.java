package dk.aftalebog.agreement.checkdirectory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.aftalebog.agreement.record.PlanMembership;
import dk.aftalebog.model.person.Commitment;
import dk.aftalebog.model.person.PersonDetails;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Holds every entry of the directory against the commitment in the person's last event.
 * Whoever altered the event as well is found by {@code aftalebog-verify}.
 */
@Component
class DirectoryCheck {

	private static final String ALL = """
			WITH record AS (
			  SELECT substr(stream, 8) AS id, bool_or(event_type = 'person.erased.v1') AS erased,
			         min(payload ->> 'plan') FILTER (WHERE event_type = 'person.registered.v1') AS plan,
			         (array_agg(payload ->> 'commitment' ORDER BY sequence DESC)
			            FILTER (WHERE event_type IN ('person.registered.v1', 'person.corrected.v1')))[1] AS commitment
			  FROM domain_event WHERE starts_with(stream, 'person/') GROUP BY stream)
			SELECT coalesce(r.id, p.id) AS person, r.id IS NOT NULL AS on_record, r.erased AS record_erased,
			       r.plan AS record_plan, r.commitment, p.id IS NOT NULL AS in_directory, p.erased, p.plan, p.name,
			       p.title, p.mail, p.telephone, p.salt
			FROM record r FULL JOIN directory.person p ON p.id = r.id
			ORDER BY person""";

	private final JdbcClient jdbc;

	private final PlanMembership membership;

	DirectoryCheck(JdbcClient jdbc, PlanMembership membership) {
		this.jdbc = jdbc;
		this.membership = membership;
	}

	/**
	 * What was looked at.
	 *
	 * @param persons how many persons record and directory have together
	 * @param findings what is wrong with them, in the order of their ids
	 */
	record Result(int persons, @JsonInclude List<Finding> findings) {
	}

	/** Looks at the persons of the plans of whoever asks. */
	Result run() {
		List<Finding> findings = new ArrayList<>();
		List<Entry> entries = this.jdbc.sql(ALL)
			.query(DirectoryCheck::entry)
			.list()
			.stream()
			.filter((entry) -> this.membership.includes(entry.plan()))
			.toList();
		for (Entry entry : entries) {
			Finding.Kind kind = entry.fault();
			if (kind != null) {
				findings.add(kind.of(entry.person(), entry.plan()));
			}
		}
		return new Result(entries.size(), findings);
	}

	private static Entry entry(ResultSet row, int number) throws SQLException {
		String recordPlan = row.getString("record_plan");
		String plan = row.getString("plan");
		return new Entry(row.getString("person"),
				Objects.requireNonNullElse((recordPlan != null) ? recordPlan : plan, ""), fault(row, recordPlan, plan));
	}

	private static Finding.@Nullable Kind fault(ResultSet row, @Nullable String recordPlan, @Nullable String plan)
			throws SQLException {
		if (!row.getBoolean("on_record")) {
			return Finding.Kind.NOT_ON_RECORD;
		}
		if (!row.getBoolean("in_directory")) {
			return Finding.Kind.MISSING;
		}
		boolean erased = row.getBoolean("record_erased");
		if (erased != row.getBoolean("erased")) {
			return erased ? Finding.Kind.NOT_ERASED : Finding.Kind.ERASURE_NOT_ON_RECORD;
		}
		if (!Objects.equals(recordPlan, plan)) {
			return Finding.Kind.ANOTHER_PLAN;
		}
		return (erased || holds(row)) ? null : Finding.Kind.ALTERED;
	}

	/** Whoever has all rights may also have taken away what never is. */
	private static boolean holds(ResultSet row) throws SQLException {
		String name = row.getString("name");
		String salt = row.getString("salt");
		String commitment = row.getString("commitment");
		return name != null && salt != null && commitment != null && Commitment.holds(commitment,
				new PersonDetails(name, row.getString("title"), row.getString("mail"), row.getString("telephone")),
				salt);
	}

	private record Entry(String person, String plan, Finding.@Nullable Kind fault) {
	}

}
