package dk.aftalebog.reporting.projection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The migrations that make the projection's tables, as they make them in any schema. A
 * migration is about the projection or about the rest, never about both.
 */
final class ProjectionTables {

	private static final String MIGRATIONS = "classpath:db/reporting/V*.sql";

	private static final Pattern VERSION = Pattern.compile("V(\\d+)__");

	private static final Pattern OF_PROJECTION = Pattern.compile("\\bprojection[.;]");

	private ProjectionTables() {
	}

	/** The SQL that makes empty tables in a schema that is not there. */
	static List<String> in(Schema schema) {
		try {
			return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(MIGRATIONS))
				.sorted(Comparator.comparingInt(ProjectionTables::version))
				.map(ProjectionTables::text)
				.filter((sql) -> OF_PROJECTION.matcher(sql).find())
				.map(schema::in)
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static int version(Resource migration) {
		Matcher version = VERSION.matcher(String.valueOf(migration.getFilename()));
		if (!version.find()) {
			throw new IllegalStateException(migration + " has no version");
		}
		return Integer.parseInt(version.group(1));
	}

	private static String text(Resource migration) {
		try {
			return migration.getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
