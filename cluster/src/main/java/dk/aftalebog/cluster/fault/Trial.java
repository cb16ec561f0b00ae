package dk.aftalebog.cluster.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import dk.aftalebog.cluster.Cluster;
import dk.aftalebog.cluster.Member;
import dk.aftalebog.cluster.load.Acknowledgements;
import dk.aftalebog.cluster.load.Acknowledgements.Outcome;
import dk.aftalebog.cluster.load.LedgerClient;
import dk.aftalebog.cluster.load.Reconciliation;
import dk.aftalebog.cluster.load.Workload;

/**
 * One kind of fault on a cluster of its own: rounds of load with a fault in their midst,
 * each followed by the reconciliation.
 */
final class Trial implements AutoCloseable {

	private static final int WRITERS = 6;

	private final Cluster cluster;

	private final Random random;

	private final Workload workload;

	private final List<String> findings = new ArrayList<>();

	private long silence;

	private double behind;

	private long takeover = -1;

	Trial(Path project, String network, long seed) {
		this.random = new Random(seed);
		try {
			this.cluster = Cluster.make(project, Files.createTempDirectory("aftalebog-faults-"), network);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.cluster.startServices();
		this.workload = new Workload(client("secretariat"), "fejl", WRITERS);
		this.workload.register();
	}

	/** What happens while the load runs. */
	interface Fault {

		void happen(Trial trial) throws Exception;

	}

	Cluster cluster() {
		return this.cluster;
	}

	Random random() {
		return this.random;
	}

	LedgerClient client(String user) {
		return new LedgerClient(this.cluster.instances("agreement-service"), user, this.cluster.userPassword());
	}

	/**
	 * Plays rounds.
	 * @param name what is told of it
	 * @param rounds how many
	 * @param fault the fault
	 */
	Result play(String name, int rounds, Fault fault) throws Exception {
		for (int round = 1; round <= rounds; round++) {
			this.workload.start(this.random.nextLong());
			pause(1000 + this.random.nextInt(2000));
			fault.happen(this);
			pause(1000);
			this.workload.stop();
			this.silence = Math.max(this.silence, this.workload.acknowledgements().longestSilenceMillis());
			Reconciliation reconciliation = new Reconciliation(this.cluster);
			this.behind = Math.max(this.behind, reconciliation.settle());
			List<String> found = reconciliation.check(this.workload.acknowledgements());
			for (String finding : found) {
				this.findings.add("%s, round %d: %s".formatted(name, round, finding));
			}
			FaultCommand.say("%s, round %d of %d: %d commands acknowledged so far; %s".formatted(name, round, rounds,
					this.workload.acknowledgements().count(Outcome.ACCEPTED), found.isEmpty() ? "all there" : found));
		}
		return result(name, rounds);
	}

	Result result(String name, int rounds) throws SQLException {
		Acknowledgements told = this.workload.acknowledgements();
		return new Result(name, rounds, told.count(Outcome.ACCEPTED), told.count(Outcome.REFUSED),
				told.count(Outcome.UNKNOWN), number("agreement", "SELECT count(*) FROM domain_event"), this.silence,
				this.behind, this.takeover, List.copyOf(this.findings));
	}

	/** Kills a member, sometimes again while it comes up, and lets it come up. */
	void killAndStart(Member member, int longestPause) {
		member.kill();
		pause(this.random.nextInt(longestPause + 1));
		member.start();
		if (this.random.nextInt(4) == 0) {
			pause(this.random.nextInt(3000));
			member.kill();
			member.start();
		}
		awaitReady(member);
	}

	/**
	 * What a killed PostgreSQL leaves behind may hinder the next for a moment: a
	 * container would be started again, too.
	 */
	void awaitReady(Member member) {
		for (int attempt = 0; attempt < 20 && !member.isReady(); attempt++) {
			member.start();
			try {
				member.awaitReady();
			}
			catch (IllegalStateException ex) {
				pause(500);
			}
		}
		member.awaitReady();
	}

	/** Waits until the log has moved on, and remembers how long that took. */
	void awaitLog() throws SQLException {
		long begin = System.nanoTime();
		long position = number("agreement", "SELECT position FROM sequencer");
		while (number("agreement", "SELECT position FROM sequencer") <= position) {
			if (System.nanoTime() - begin > 60_000_000_000L) {
				finding("The log does not move on");
				return;
			}
			pause(20);
		}
		this.takeover = Math.max(this.takeover, (System.nanoTime() - begin) / 1_000_000);
	}

	void finding(String finding) {
		this.findings.add(finding);
	}

	long number(String database, String sql) throws SQLException {
		try (Connection connection = this.cluster.database(database).getConnection();
				Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery(sql)) {
			row.next();
			return row.getLong(1);
		}
	}

	void execute(String database, String... statements) throws SQLException {
		try (Connection connection = this.cluster.database(database).getConnection();
				Statement statement = connection.createStatement()) {
			for (String sql : statements) {
				statement.execute(sql);
			}
		}
	}

	/** The load runs meanwhile: this is what is waited for. */
	static void pause(int millis) {
		try {
			Thread.sleep(millis);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Stopped", ex);
		}
	}

	@Override
	public void close() {
		this.cluster.close();
	}

}
