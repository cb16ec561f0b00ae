package dk.aftalebog.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/**
 * Who may do what, as the running service answers, beside what {@code docs/access.md}
 * says.
 */
public final class AccessMatrix {

	private static final Path PAGE = Path.of("..", "docs", "access.md");

	private AccessMatrix() {
	}

	/**
	 * Names the endpoints of a service's API.
	 * @param mappings all that the service serves
	 * @return each as {@code GET /api/…}, sorted
	 */
	public static NavigableSet<String> endpoints(Collection<RequestMappingInfo> mappings) {
		NavigableSet<String> endpoints = new TreeSet<>();
		for (RequestMappingInfo mapping : mappings) {
			for (String path : mapping.getPatternValues()) {
				if (path.startsWith("/api/")) {
					for (RequestMethod method : mapping.getMethodsCondition().getMethods()) {
						endpoints.add(method + " " + path);
					}
				}
			}
		}
		return endpoints;
	}

	/**
	 * Writes a service's table.
	 * @param endpoints the endpoints
	 * @param allowed what the service does with a role at an endpoint
	 * @return the table's lines
	 */
	public static String table(Collection<String> endpoints, BiPredicate<String, Role> allowed) {
		List<Role> roles = Arrays.asList(Role.values());
		StringBuilder table = new StringBuilder("| endpoint |");
		roles.forEach((role) -> table.append(' ').append(role.wireName()).append(" |"));
		table.append("\n|---|").append("---|".repeat(roles.size())).append('\n');
		for (String endpoint : endpoints) {
			table.append("| `").append(endpoint).append("` |");
			roles.forEach((role) -> table.append(allowed.test(endpoint, role) ? " yes |" : " – |"));
			table.append('\n');
		}
		return table.toString();
	}

	/**
	 * Returns what the page says of a service; with {@code -Dapprove=true} it is written
	 * there before.
	 * @param service the service's name
	 * @param table the table as it is
	 * @return the table on the page
	 */
	public static String onPage(String service, String table) {
		String begin = "<!-- %s: begin -->\n".formatted(service);
		String end = "<!-- %s: end -->".formatted(service);
		try {
			String page = Files.readString(PAGE);
			int from = page.indexOf(begin) + begin.length();
			if (Boolean.getBoolean("approve")) {
				page = page.substring(0, from) + table + page.substring(page.indexOf(end));
				Files.writeString(PAGE, page);
			}
			return page.substring(from, page.indexOf(end)).lines().collect(Collectors.joining("\n", "", "\n"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
