package dk.aftalebog.cluster.fault;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import dk.aftalebog.cluster.GeneratedTable;

/** The long run: every fault, and the table in {@code docs/reliability.md}. */
public final class FaultCommand {

	/** Runs may go on beside each other, each on loopback addresses of its own. */
	private static final String NETWORK = "127.46." + ProcessHandle.current().pid() % 250;

	private FaultCommand() {
	}

	/**
	 * Plays faults and writes their rows; the rows of others stay as they are.
	 * @param args how many rounds for each process, 25 where it is not given; the seed of
	 * all that is random; words of the names of the faults to play, all where none is
	 * given
	 * @throws Exception where a part of the cluster does not come up
	 */
	public static void main(String[] args) throws Exception {
		int rounds = (args.length > 0) ? Integer.parseInt(args[0]) : 25;
		long seed = (args.length > 1) ? Long.parseLong(args[1]) : System.nanoTime();
		List<String> words = List.of(args).subList(Math.min(2, args.length), args.length);
		say("Seed " + seed);
		List<String> findings = new ArrayList<>();
		for (Run run : runs(rounds, seed)) {
			if (words.isEmpty() || words.stream().anyMatch(run.name()::contains)) {
				Result result = run.play().call();
				write(result, seed);
				findings.addAll(result.findings());
			}
		}
		findings.forEach(FaultCommand::say);
		System.exit(findings.isEmpty() ? 0 : 1);
	}

	private record Run(String name, Callable<Result> play) {
	}

	private static List<Run> runs(int rounds, long seed) {
		List<Run> runs = new ArrayList<>();
		Kill.ALL.forEach((kill) -> runs.add(run(kill.told(), rounds, seed, kill.fault())));
		runs.add(run("Kafka away for 2 minutes", 1, seed, (trial) -> Faults.kafkaAway(trial, Duration.ofMinutes(2))));
		runs.add(run("PostgreSQL away for 30 seconds", 1, seed,
				(trial) -> Faults.postgresqlAway(trial, Duration.ofSeconds(30))));
		runs.add(run("topic deleted and published anew", 1, seed, Faults::topicLost));
		String restored = "database restored from an older copy (the alarm is the answer)";
		runs.add(new Run(restored, () -> restore(restored, seed)));
		return runs;
	}

	private static Run run(String name, int rounds, long seed, Trial.Fault fault) {
		return new Run(name, () -> play(name, rounds, seed + name.hashCode(), fault));
	}

	private static Result play(String name, int rounds, long seed, Trial.Fault fault) throws Exception {
		try (Trial trial = new Trial(Path.of(""), NETWORK, seed)) {
			return trial.play(name, rounds, fault);
		}
	}

	private static Result restore(String name, long seed) throws Exception {
		try (Trial trial = new Trial(Path.of(""), NETWORK, seed)) {
			Restore.restoreOlderCopy(trial);
			return trial.result(name, 1);
		}
	}

	private static void write(Result result, long seed) throws IOException {
		GeneratedTable.writeRow(Path.of("docs", "reliability.md"), Result.HEADER, result.row() + " " + seed + " |");
	}

	@SuppressWarnings("SystemOut")
	static void say(String text) {
		System.out.println(text);
	}

}
