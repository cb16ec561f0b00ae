package dk.aftalebog.cluster.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Programs that nobody here wrote, and that measure. */
final class Tool {

	private Tool() {
	}

	static String run(Map<String, String> environment, String... command) throws IOException {
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
		builder.environment().putAll(environment);
		Process process;
		try {
			process = builder.start();
		}
		catch (IOException ex) {
			throw new IOException(
					"%s is not installed; on Debian: apt-get install wrk postgresql-contrib".formatted(command[0]), ex);
		}
		String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		if (process.onExit().join().exitValue() != 0) {
			throw new IOException("%s failed: %s".formatted(command[0], said));
		}
		return said;
	}

}
