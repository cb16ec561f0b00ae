package dk.aftalebog.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code docker-compose.yml} says of its services. */
final class Compose {

	/**
	 * <code>${NAME}</code>, <code>${NAME:-default}</code> or
	 * <code>${NAME:?message}</code>.
	 */
	private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)(?::([-?])([^}]*))?}");

	private final JsonNode services;

	private final Map<String, String> variables;

	private Compose(JsonNode services, Map<String, String> variables) {
		this.services = services;
		this.variables = variables;
	}

	/**
	 * Reads the file.
	 * @param file the file
	 * @param variables what the file {@code .env} beside it would hold
	 */
	static Compose read(Path file, Map<String, String> variables) {
		try {
			Object yaml = new Yaml().load(Files.readString(file));
			return new Compose(JsonMapper.shared().valueToTree(yaml).path("services"), variables);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("There is no %s; start this from the project's folder".formatted(file), ex);
		}
	}

	/** The environment of a service, its variables put in. */
	Map<String, String> environment(String service) {
		Map<String, String> environment = new TreeMap<>();
		this.services.path(service)
			.path("environment")
			.forEachEntry((name, value) -> environment.put(name, resolve(value.asString())));
		return environment;
	}

	/** What a service is started with instead of its image's own command. */
	List<String> command(String service) {
		List<String> command = new ArrayList<>();
		this.services.path(service).path("command").forEach((word) -> command.add(resolve(word.asString())));
		return command;
	}

	/** How much memory a service may take. */
	String memory(String service) {
		return this.services.path(service).path("mem_limit").asString();
	}

	private String resolve(String text) {
		return VARIABLE.matcher(text).replaceAll((match) -> Matcher.quoteReplacement(value(match)));
	}

	private String value(MatchResult match) {
		String value = this.variables.get(match.group(1));
		if (value != null) {
			return value;
		}
		if ("-".equals(match.group(2))) {
			return Objects.requireNonNull(match.group(3));
		}
		throw new IllegalArgumentException("docker-compose.yml asks for %s".formatted(match.group(1)));
	}

}
