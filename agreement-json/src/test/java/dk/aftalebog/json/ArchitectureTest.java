package dk.aftalebog.json;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The JSON form knows the model, Jackson and Java; what it knows the JDK's jdeps tells.
 */
class ArchitectureTest {

	@Test
	void it_knows_the_model_jackson_and_java_only() throws URISyntaxException {
		assertThat(packagesItDependsOn()).contains("dk.aftalebog.model.change", "tools.jackson.databind")
			.allMatch((name) -> name.matches(
					"(dk\\.aftalebog\\.(model|json)|tools\\.jackson|com\\.fasterxml\\.jackson\\.annotation|org\\.jspecify|java)\\b.*"));
	}

	private static Set<String> packagesItDependsOn() throws URISyntaxException {
		Path classes = Path.of(Json.class.getProtectionDomain().getCodeSource().getLocation().toURI());
		StringWriter out = new StringWriter();
		PrintWriter print = new PrintWriter(out);
		int status = ToolProvider.findFirst("jdeps")
			.orElseThrow()
			.run(print, print, "--ignore-missing-deps", "-verbose:package", classes.toString());
		assertThat(status).as(out.toString()).isZero();
		return out.toString()
			.lines()
			.filter((line) -> line.startsWith(" "))
			.map((line) -> line.replaceFirst(".* -> (\\S+) .*", "$1"))
			.collect(Collectors.toCollection(TreeSet::new));
	}

}
