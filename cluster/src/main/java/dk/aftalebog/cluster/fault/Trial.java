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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;

import dk.aftalebog.cluster.Cluster;
import dk.aftalebog.cluster.Member;
import dk.aftalebog.cluster.load.Acknowledgements.Marker;
import dk.aftalebog.cluster.load.Acknowledgements.Outcome;
import dk.aftalebog.cluster.load.LedgerClient;
import dk.aftalebog.cluster.load.Reconciliation;
import dk.aftalebog.cluster.load.Reconciliation.Account;
import dk.aftalebog.cluster.load.Workload;

/**
 * One kind of fault on a cluster of its own: rounds of load with a fault in their midst,
 * each followed by the reconciliation.
 */
final class Trial implements AutoCloseable {

	private static final int WRITERS = 6;

	private final Cluster cluster;

	private final Random random;

	private final Map<Marker, Outcome> told = new HashMap<>();

	private final List<String> findings = new ArrayList<>();

	private int bursts;

	private long lost = -1;

	private long doubled = -1;

	private boolean rebuildEqual = true;

	private long silence;

	private long logStood;

	private long reportsStood;

	private double behind;

	Trial(Path project, String network, long seed) {
		this.random = new Random(seed);
		try {
			this.cluster = Cluster.make(project, Files.createTempDirectory("aftalebog-faults-"), network);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.cluster.startServices();
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
		return new LedgerClient(this.cluster.instances("agreement-service"), user, this.cluster.tokens());
	}

	/**
	 * Plays rounds.
	 * @param name what is told of it
	 * @param rounds how many
	 * @param fault the fault
	 */
	Result play(String name, int rounds, Fault fault) throws Exception {
		for (int round = 1; round <= rounds; round++) {
			long before = accepted();
			load(() -> {
				pause(1000 + this.random.nextInt(2000));
				fault.happen(this);
				pause(1000);
			});
			Reconciliation reconciliation = new Reconciliation(this.cluster);
			this.behind = Math.max(this.behind, reconciliation.settle());
			Account account = reconciliation.check(this.told);
			this.lost = account.lost();
			this.doubled = account.doubled();
			this.rebuildEqual &= account.rebuildEqual();
			for (String finding : account.findings()) {
				this.findings.add("%s, round %d: %s".formatted(name, round, finding));
			}
			FaultCommand.say("%s, round %d of %d: %d commands acknowledged; %s".formatted(name, round, rounds,
					accepted() - before, account.findings().isEmpty() ? "all there" : account.findings()));
		}
		return result(name, rounds);
	}

	/** What is done while writers write. */
	interface Meanwhile {

		void happen() throws Exception;

	}

	/** New writers, on agreements of their own, write while something happens. */
	void load(Meanwhile meanwhile) throws Exception {
		this.bursts++;
		Workload workload = new Workload(client("secretariat"), "fejl-" + this.bursts, WRITERS);
		workload.register();
		Watch watch = Watch.begin(this.cluster);
		try (watch) {
			workload.start(this.random.nextLong());
			meanwhile.happen();
		}
		finally {
			workload.stop();
		}
		this.told.putAll(workload.acknowledgements().outcomes());
		this.silence = Math.max(this.silence, workload.acknowledgements().longestSilenceMillis());
		this.logStood = Math.max(this.logStood, watch.longestOfLog());
		this.reportsStood = Math.max(this.reportsStood, watch.longestOfReports());
	}

	Result result(String name, int rounds) throws SQLException {
		return new Result(name, rounds, accepted(), count(Outcome.REFUSED), count(Outcome.UNKNOWN),
				number("agreement", "SELECT count(*) FROM domain_event"), this.lost, this.doubled, this.rebuildEqual,
				this.silence, this.logStood, this.reportsStood, this.behind, List.copyOf(this.findings));
	}

	private long accepted() {
		return count(Outcome.ACCEPTED);
	}

	private long count(Outcome outcome) {
		return this.told.values().stream().filter((one) -> one == outcome).count();
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

	/** Waits until the log has moved on. */
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
	}

	/**
	 * Which instance of the agreement service sequences, 0 or 1; none: neither just now.
	 */
	OptionalInt sequencing() throws IOException {
		return sequences(0) ? OptionalInt.of(0) : sequences(1) ? OptionalInt.of(1) : OptionalInt.empty();
	}

	boolean sequences(int instance) throws IOException {
		return client("administrator").get(instance, "/actuator/metrics/aftalebog.elected?tag=loop:sequencer")
			.accepted()
			.json()
			.at("/measurements/0/value")
			.asInt() == 1;
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

	/** The texts of a column. */
	Set<String> texts(String database, String sql) throws SQLException {
		Set<String> texts = new HashSet<>();
		try (Connection connection = this.cluster.database(database).getConnection();
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery(sql)) {
			while (rows.next()) {
				texts.add(rows.getString(1));
			}
		}
		return texts;
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
