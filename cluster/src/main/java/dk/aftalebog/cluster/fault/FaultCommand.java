package dk.aftalebog.cluster.fault;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import dk.aftalebog.cluster.GeneratedTable;

/** The long run: every fault, and the table in {@code docs/reliability.md}. */
public final class FaultCommand {

	private static final String NETWORK = "127.46.0";

	private FaultCommand() {
	}

	/**
	 * Plays all faults.
	 * @param args how many rounds for each process, 25 where it is not given; the seed of
	 * all that is random
	 * @throws Exception where a part of the cluster does not come up
	 */
	public static void main(String[] args) throws Exception {
		int rounds = (args.length > 0) ? Integer.parseInt(args[0]) : 25;
		long seed = (args.length > 1) ? Long.parseLong(args[1]) : System.nanoTime();
		say("Seed " + seed);
		List<Result> results = new ArrayList<>();
		for (Kill kill : Kill.ALL) {
			results.add(play(kill.told(), rounds, seed + results.size(), kill.fault()));
			write(results, seed);
		}
		results
			.add(play("Kafka away for 2 minutes", 1, seed, (trial) -> Faults.kafkaAway(trial, Duration.ofMinutes(2))));
		results.add(play("PostgreSQL away for 30 seconds", 1, seed,
				(trial) -> Faults.postgresqlAway(trial, Duration.ofSeconds(30))));
		results.add(play("topic deleted and published anew", 1, seed, Faults::topicLost));
		results.add(restore(seed));
		write(results, seed);
		List<String> findings = results.stream().flatMap((result) -> result.findings().stream()).toList();
		findings.forEach(FaultCommand::say);
		System.exit(findings.isEmpty() ? 0 : 1);
	}

	private static Result play(String name, int rounds, long seed, Trial.Fault fault) throws Exception {
		try (Trial trial = new Trial(Path.of(""), NETWORK, seed)) {
			return trial.play(name, rounds, fault);
		}
	}

	private static Result restore(long seed) throws Exception {
		try (Trial trial = new Trial(Path.of(""), NETWORK, seed)) {
			Restore.restoreOlderCopy(trial);
			return trial.result("database restored from an older copy (the alarm is the answer)", 1);
		}
	}

	/** The table so far: a run takes long. */
	private static void write(List<Result> results, long seed) throws IOException {
		StringBuilder table = new StringBuilder(Result.HEADER).append('\n');
		results.forEach((result) -> table.append(result.row()).append('\n'));
		GeneratedTable.write(Path.of("docs", "reliability.md"), table.append("\nSeed: ").append(seed).toString());
	}

	@SuppressWarnings("SystemOut")
	static void say(String text) {
		System.out.println(text);
	}

}
