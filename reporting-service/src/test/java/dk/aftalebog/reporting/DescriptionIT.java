package dk.aftalebog.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import dk.aftalebog.reporting.Reports.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The description of the HTTP interface, held against what is there. */
class DescriptionIT {

	private static Reports reports;

	private static JsonNode description;

	@BeforeAll
	static void read() {
		reports = Reports.start();
		reports.send(Story.planRegistered(reports.log(), "plan-1", "2021-06-01T10:00:00Z"));
		reports.send(Story.planRegistered(reports.log(), "x", "2021-06-02T10:00:00Z"));
		Story story = new Story(reports.log(), "x");
		reports.send(story.registered("2021-07-01T10:00:00Z"));
		reports.send(story.measured("2022-09-20T10:00:00Z", 2021, "61.0"));
		reports.awaitAll();
		Answer answer = reports.send("", reports.request("/openapi.yaml"));
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.header("Content-Type")).isEqualTo("application/yaml");
		Object read = new Yaml().load(answer.response().body());
		description = JsonMapper.shared().valueToTree(read);
	}

	@AfterAll
	static void stop() {
		reports.close();
	}

	@Test
	void it_names_every_address_and_no_other() {
		TreeSet<String> served = new TreeSet<>();
		reports.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
			.getHandlerMethods()
			.keySet()
			.forEach((mapping) -> served.addAll(mapping.getPatternValues()));
		served.removeIf((path) -> !path.startsWith("/api/"));
		assertThat(new TreeSet<>(description.get("paths").propertyNames())).isEqualTo(served);
	}

	@Test
	void it_names_every_parameter_and_no_other() {
		description.get("paths").forEachEntry((path, item) -> {
			List<String> described = new ArrayList<>();
			item.at("/get/parameters").forEach((parameter) -> {
				JsonNode resolved = resolve(parameter);
				if (resolved.get("in").asString().equals("query")) {
					described.add(resolved.get("name").asString());
				}
			});
			String refusal = reports.get(address(path) + "?none=1").text("/detail");
			String known = refusal.contains("known are ")
					? refusal.substring(refusal.indexOf("known are ") + "known are ".length()) : "";
			assertThat(String.join(", ", described.stream().sorted().toList())).as(path)
				.isEqualTo(String.join(", ", List.of(known.split(", ")).stream().sorted().toList()));
		});
	}

	@Test
	void it_names_every_field_of_every_answer() {
		Map<String, String> answers = new TreeMap<>(Map.of("/api/agreements", "?limit=1", "/api/agreements/{id}",
				"?inForceOn=2022-01-01", "/api/agreements/{id}/history", "?limit=1", "/api/agreements/{id}/diff",
				"?fromInForceOn=2021-07-31", "/api/agreements/{id}/provenance", "?inForceOn=2022-01-01",
				"/api/agreements/{id}/duties", "", "/api/late-knowledge", "", "/api/plans/{id}", "",
				"/api/plans/{id}/history", "?limit=1", "/api/progress", ""));
		answers.putAll(Map.of("/api/agreements/{id}/current", "", "/api/agreements/{id}/uploads", "",
				"/api/agreements/{id}/years/{year}", "", "/api/years/{year}", "?limit=1",
				"/api/agreements/{id}/years/{year}/restatements", "?knownAt=2021-07-01T10:00:00Z",
				"/api/years/{year}/restatements", "?knownAt=2021-07-01T10:00:00Z"));
		answers.forEach((path, query) -> {
			JsonNode schema = description.get("paths")
				.get(path)
				.at("/get/responses/200/content/application~1json/schema");
			compare(path, reports.get(address(path) + query).json(), schema);
		});
		compare("problem", reports.get("/api/agreements?limit=x").json(),
				description.at("/components/responses/problem/content/application~1problem+json/schema"));
	}

	private static String address(String path) {
		return path.replace("{id}", "x").replace("{year}", "2022").replaceAll("\\{[a-z]+}", "1");
	}

	private static void compare(String where, JsonNode answer, JsonNode reference) {
		JsonNode schema = resolve(reference);
		if (answer.isArray() && schema.has("items")) {
			answer.forEach((item) -> compare(where + "[]", item, schema.get("items")));
		}
		else if (answer.isObject() && schema.has("properties")) {
			assertThat(schema.get("properties").propertyNames()).as(where).containsAll(answer.propertyNames());
			schema.path("required")
				.forEach((name) -> assertThat(answer.propertyNames()).as(where).contains(name.asString()));
			answer
				.forEachEntry((name, value) -> compare(where + "/" + name, value, schema.get("properties").get(name)));
		}
		if (schema.has("enum")) {
			assertThat(schema.get("enum").valueStream().map(JsonNode::asString)).as(where).contains(answer.asString());
		}
	}

	private static JsonNode resolve(JsonNode node) {
		return node.has("$ref") ? description.at(node.get("$ref").asString().substring(1)) : node;
	}

}
