package dk.aftalebog.cluster;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;

/** A process of the cluster, which can be killed and started again. */
public final class Member {

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private final String name;

	private final List<String> command;

	private final Map<String, String> environment;

	private final Path log;

	private final BooleanSupplier ready;

	private @Nullable Process process;

	Member(String name, List<String> command, Map<String, String> environment, Path log, BooleanSupplier ready) {
		this.name = name;
		this.command = command;
		this.environment = environment;
		this.log = log;
		this.ready = ready;
	}

	/**
	 * Returns its name.
	 * @return such as {@code agreement-service-1}
	 */
	public String name() {
		return this.name;
	}

	/**
	 * Starts it where it does not run, with its own environment and nothing of this
	 * process's but the path.
	 */
	public void start() {
		if (this.process != null && this.process.isAlive()) {
			return;
		}
		ProcessBuilder builder = new ProcessBuilder(this.command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(this.log.toFile()))
			.redirectInput(new File("/dev/null"));
		builder.environment().keySet().retainAll(List.of("PATH", "HOME", "LANG"));
		builder.environment().putAll(this.environment);
		try {
			this.process = builder.start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("%s cannot be started".formatted(this.name), ex);
		}
	}

	/**
	 * Tells whether it does its work.
	 * @return whether it is ready
	 */
	public boolean isReady() {
		Process running = this.process;
		return running != null && running.isAlive() && this.ready.getAsBoolean();
	}

	/** Waits until it does its work. */
	public void awaitReady() {
		Instant deadline = Instant.now().plus(PATIENCE);
		while (!isReady()) {
			Process running = this.process;
			if (running == null || !running.isAlive() || Instant.now().isAfter(deadline)) {
				throw new IllegalStateException("%s does not come up; see %s".formatted(this.name, this.log));
			}
			pause();
		}
	}

	/** As {@code kill -9}: it gets no chance to do anything. */
	public void kill() {
		Process running = this.process;
		if (running != null) {
			running.destroyForcibly();
			running.onExit().join();
		}
	}

	/** Asks it to stop, and waits until it has. */
	public void stop() {
		Process running = this.process;
		if (running != null && running.isAlive()) {
			// PostgreSQL takes SIGTERM for "when all have gone", SIGINT for "now". The
			// others take SIGTERM; SIGINT they ignore where this process was started in
			// the background.
			signal(this.name.equals("postgresql") ? "INT" : "TERM", running.pid());
			try {
				if (!running.waitFor(60, TimeUnit.SECONDS)) {
					kill();
				}
			}
			catch (InterruptedException ex) {
				kill();
				Thread.currentThread().interrupt();
			}
		}
	}

	/**
	 * Returns how much memory it takes.
	 * @return its resident memory in KiB
	 */
	public long residentMemory() {
		Process running = this.process;
		if (running == null) {
			return 0;
		}
		try {
			return java.nio.file.Files.readAllLines(Path.of("/proc/%d/status".formatted(running.pid())))
				.stream()
				.filter((line) -> line.startsWith("VmRSS:"))
				.mapToLong((line) -> Long.parseLong(line.replaceAll("[^0-9]", "")))
				.sum();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void signal(String signal, long pid) {
		try {
			new ProcessBuilder("kill", "-" + signal, Long.toString(pid)).start().waitFor();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	static void pause() {
		try {
			Thread.sleep(50);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Stopped while waiting", ex);
		}
	}

}
