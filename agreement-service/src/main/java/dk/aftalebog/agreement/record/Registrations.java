package dk.aftalebog.agreement.record;

import java.util.Collection;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which agreements there are. */
@Component
public class Registrations {

	private static final String IDS = "SELECT payload ->> 'agreement' AS id FROM domain_event WHERE event_type = 'agreement.registered.v1'";

	private final JdbcClient jdbc;

	/**
	 * Creates it.
	 * @param jdbc the event store
	 */
	public Registrations(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Lists the agreements of some plans.
	 * @param plans the plans' ids
	 * @param after the id to go on after; empty: from the first
	 * @param limit how many at the most
	 * @return the agreements' ids, in their order
	 */
	public List<String> ofPlans(Collection<String> plans, String after, int limit) {
		return this.jdbc.sql(IDS + """
				 AND payload ->> 'plan' = ANY (?) AND payload ->> 'agreement' > ? COLLATE "C"
				ORDER BY payload ->> 'agreement' COLLATE "C" LIMIT ?""")
			.params(plans.toArray(String[]::new), after, limit)
			.query((row, number) -> row.getString(1))
			.list();
	}

	/**
	 * Lists the agreements of every plan.
	 * @param after the id to go on after; empty: from the first
	 * @param limit how many at the most
	 * @return the agreements' ids, in their order
	 */
	public List<String> all(String after, int limit) {
		return this.jdbc.sql(IDS + """
				 AND payload ->> 'agreement' > ? COLLATE "C"
				ORDER BY payload ->> 'agreement' COLLATE "C" LIMIT ?""")
			.params(after, limit)
			.query((row, number) -> row.getString(1))
			.list();
	}

}
