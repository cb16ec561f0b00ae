package dk.aftalebog.cluster.fault;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

import dk.aftalebog.cluster.Member;
import dk.aftalebog.cluster.load.LedgerClient;

/**
 * The agreement database is restored from a copy that lacks what came after it, and is
 * written to: the log forks. The reports must say so, keep what they have, and swallow
 * nothing of what comes.
 */
final class Restore {

	private static final String OLD = "SELECT md5(string_agg(e::text, ',' ORDER BY position)) FROM ledger.event e WHERE position <= ";

	private Restore() {
	}

	static void restoreOlderCopy(Trial trial) throws Exception {
		List<Member> writers = trial.cluster()
			.services()
			.stream()
			.filter((member) -> member.name().startsWith("agreement"))
			.toList();
		trial.load(() -> Trial.pause(2000));
		writers.forEach(Member::stop);
		trial.execute("postgres", "CREATE DATABASE older TEMPLATE agreement OWNER agreement");
		writers.forEach(Restore::start);
		trial.load(() -> Trial.pause(2000));
		long events = trial.number("agreement", "SELECT count(*) FROM domain_event");
		await(trial, "The reports do not catch up",
				() -> trial.number("reporting", "SELECT position FROM ledger.progress") == events);
		Set<String> kept = trial.texts("reporting", OLD + events);

		writers.forEach(Member::stop);
		trial.execute("postgres", "DROP DATABASE agreement", "CREATE DATABASE agreement TEMPLATE older OWNER agreement",
				"REVOKE ALL ON DATABASE agreement FROM PUBLIC");
		writers.forEach(Restore::start);
		trial.load(() -> Trial.pause(3000));
		await(trial, "A restored database forks the log, and nobody says so", () -> forks(trial) > 0);
		await(trial, "Events of the restored database are neither taken in nor kept apart",
				() -> swallowed(trial).isEmpty());
		if (!kept.equals(trial.texts("reporting", OLD + events))) {
			trial.finding("The reports have lost what they had");
		}
		FaultCommand.say("restored: of %d events there were %d, and %d contradict the reports".formatted(events,
				trial.number("agreement", "SELECT count(*) FROM domain_event"), forks(trial)));
	}

	/** As the reporting service itself says. */
	private static long forks(Trial trial) throws IOException {
		return new LedgerClient(trial.cluster().instances("reporting-service"), "auditor", trial.cluster().tokens())
			.get(0, "/api/progress")
			.accepted()
			.json()
			.get("forks")
			.asLong();
	}

	/** Places of the log that the reports have neither taken in nor kept apart. */
	private static Set<String> swallowed(Trial trial) throws SQLException {
		Set<String> places = trial.texts("agreement",
				"SELECT concat(position, ' ', hash) FROM ledger_log JOIN domain_event USING (event_id)");
		places.removeAll(trial.texts("reporting", "SELECT concat(position, ' ', hash) FROM ledger.event"));
		places.removeAll(trial.texts("reporting", "SELECT concat(position, ' ', claimed_hash) FROM ledger.fork"));
		return places;
	}

	private static void await(Trial trial, String otherwise, Callable<Boolean> condition) throws Exception {
		long begin = System.nanoTime();
		while (!condition.call()) {
			if (System.nanoTime() - begin > 60_000_000_000L) {
				trial.finding(otherwise);
				return;
			}
			Trial.pause(100);
		}
	}

	private static void start(Member member) {
		member.start();
		member.awaitReady();
	}

}
