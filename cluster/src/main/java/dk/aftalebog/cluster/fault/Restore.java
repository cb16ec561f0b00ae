package dk.aftalebog.cluster.fault;

import java.util.List;

import dk.aftalebog.cluster.Member;
import dk.aftalebog.cluster.load.Documents;
import dk.aftalebog.cluster.load.LedgerClient;

/**
 * The agreement database is restored from a copy that lacks what came after it, and is
 * written to: the log forks. The reports must say so and keep what they have.
 */
final class Restore {

	private Restore() {
	}

	static void restoreOlderCopy(Trial trial) throws Exception {
		LedgerClient client = trial.client("secretariat");
		List<Member> writers = trial.cluster()
			.services()
			.stream()
			.filter((member) -> member.name().startsWith("agreement"))
			.toList();
		writers.forEach(Member::stop);
		trial.execute("postgres", "CREATE DATABASE older TEMPLATE agreement OWNER agreement");
		writers.forEach(Restore::start);
		client.post("/api/plans", Documents.plan("glemt")).accepted();
		open(client, "Det, som kopien ikke har");
		long kept = awaitReports(trial, trial.number("agreement", "SELECT count(*) FROM domain_event"));

		writers.forEach(Member::stop);
		trial.execute("postgres", "DROP DATABASE agreement",
				"CREATE DATABASE agreement TEMPLATE older OWNER agreement");
		writers.forEach(Restore::start);
		for (int i = 0; i < 5; i++) {
			open(client, "Noget andet, " + i);
		}
		long begin = System.nanoTime();
		while (trial.number("reporting", "SELECT count(*) FROM ledger.fork") == 0) {
			if (System.nanoTime() - begin > 60_000_000_000L) {
				trial.finding("A restored database forks the log, and nobody says so");
				return;
			}
			Trial.pause(100);
		}
		if (trial.number("reporting", "SELECT count(*) FROM projection.plan WHERE id = 'glemt'") != 1
				|| trial.number("reporting", "SELECT count(*) FROM ledger.event") < kept) {
			trial.finding("The reports have lost what they had");
		}
	}

	private static void open(LedgerClient client, String title) {
		client.post("/api/agreements/fejl-0/revisions", Documents.draft(title)).accepted();
	}

	private static long awaitReports(Trial trial, long events) throws Exception {
		while (trial.number("reporting", "SELECT position FROM ledger.progress") < events) {
			Trial.pause(100);
		}
		return events;
	}

	private static void start(Member member) {
		member.start();
		member.awaitReady();
	}

}
