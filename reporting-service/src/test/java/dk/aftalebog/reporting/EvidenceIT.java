package dk.aftalebog.reporting;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import dk.aftalebog.json.Json;
import dk.aftalebog.model.agreement.Section;
import dk.aftalebog.model.change.Change;
import dk.aftalebog.verify.Main;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Evidence over HTTP, and what the verifier says of it. */
class EvidenceIT {

	private static final String VIBORG = "viborg-sammenhaengskraft-2021";

	private static final String PACK = "/api/agreements/" + VIBORG + "/evidence.zip";

	private static final String TEXT = "/sections/problemkompleks/text";

	private static Reports reports;

	/** Its last event. */
	private static long last;

	@TempDir
	Path folder;

	@BeforeAll
	static void what_happened() {
		reports = Reports.start();
		Sample viborg = new Sample(reports.log(), VIBORG);
		viborg.registered("2021-06-20T10:00:00Z");
		viborg.measured("2022-03-01T10:00:00Z", 2021);
		viborg.revised("2022-05-10T10:00:00Z", "2022-05-08", "2022-06-01",
				new Change.SectionSet(new Section("problemkompleks", "Problemkompleks", "Ny tekst om torvet.")));
		reports.send(reports.log().entries());
		reports.sendCheckpoint();
		reports.awaitAll();
		last = reports.log().position();
		await().atMost(Reports.SOON)
			.until(() -> reports.get("/api/agreements").json().at("/asOf/checkpoint/size").asLong() == last);
	}

	@AfterAll
	static void stop() {
		reports.close();
	}

	private String verify(int code, byte[] pack, String... more) throws IOException {
		Path file = Files.write(this.folder.resolve("bevis.zip"), pack);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		String[] args = new String[more.length + 3];
		args[0] = file.toString();
		args[1] = "--key";
		args[2] = Reports.KEY.verifier().toString();
		System.arraycopy(more, 0, args, 3, more.length);
		int ended = Main.run(new PrintStream(out, true, StandardCharsets.UTF_8), Map.of(), args);
		String text = out.toString(StandardCharsets.UTF_8);
		assertThat(ended).as(text).isEqualTo(code);
		return text;
	}

	private static Map<String, String> files(byte[] pack) throws IOException {
		Map<String, String> files = new LinkedHashMap<>();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(pack), StandardCharsets.UTF_8)) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
			}
		}
		return files;
	}

	private static byte[] pack(String question) {
		HttpResponse<byte[]> answer = reports.file(PACK + question);
		assertThat(answer.statusCode()).as(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo(200);
		return answer.body();
	}

	@Test
	void evidence_of_an_agreement_holds_on_any_day_as_known_at_any_instant() throws IOException {
		for (String question : List.of("", "?inForceOn=2022-05-31", "?inForceOn=2022-06-01",
				"?inForceOn=2022-06-01&knownAt=2022-05-01T10:00:00Z", "?inForceOn=2000-01-01")) {
			assertThat(verify(0, pack(question))).contains("BEVISET HOLDER");
		}
	}

	@Test
	void it_holds_the_document_that_the_api_tells() throws IOException {
		String question = "?inForceOn=2022-05-31&knownAt=2022-05-10T10:00:00Z";
		JsonNode document = Json.MAPPER.readTree(files(pack(question)).get("document.json"));
		JsonNode told = reports.get("/api/agreements/" + VIBORG + question).json();
		assertThat(document.get("agreement")).isEqualTo(told.get("agreement"));
		assertThat(document.at("/asOf/inForceOn")).isEqualTo(told.at("/asOf/inForceOn"));
	}

	@Test
	void evidence_of_a_value_names_the_event_it_comes_from_and_another_is_found_out() throws IOException {
		byte[] pack = pack("?inForceOn=2022-06-01&path=" + TEXT);
		JsonNode value = Json.MAPPER.readTree(files(pack).get("values.json")).at("/values/0");
		assertThat(value.get("value").asString()).isEqualTo("Ny tekst om torvet.");
		assertThat(value.at("/source/position").asLong()).isEqualTo(last);
		assertThat(verify(0, pack)).contains("BEVISET HOLDER");
	}

	@Test
	void the_page_says_what_is_shown_in_plain_danish() throws IOException {
		String page = files(pack("?inForceOn=2022-06-01&path=" + TEXT)).get("laes-mig.html");
		assertThat(page)
			.contains("<html lang=\"da\"", "Sådan efterprøves det", "Hvad den ikke viser", "Ny tekst om torvet.",
					"1. juni 2022", "test/aftalebog")
			.doesNotContain("??", "problemkompleks/text");
	}

	@Test
	void what_is_proven_is_what_the_log_says_of_the_agreement_and_nothing_else() throws IOException {
		Map<String, String> files = files(pack(""));
		assertThat(files.get("events.jsonl")).hasLineCount((int) last - 1);
		assertThat(files.keySet().stream().filter((file) -> file.startsWith("proofs/")).count())
			.as("all but the plan's")
			.isEqualTo(last - 1);
		assertThat(files.get("policy")).isEqualTo("log %s\nquorum none\n".formatted(Reports.KEY.verifier()));
	}

	@Test
	void nothing_stands_there_and_no_such_agreement_are_told() {
		assertThat(reports.get(PACK + "?path=/nothing").text("/code")).isEqualTo("no-value-there");
		assertThat(reports.get("/api/agreements/nothing/evidence.zip").text("/code")).isEqualTo("unknown-agreement");
		assertThat(reports.get(PACK + "?knownAt=2020-01-01T10:00:00Z").text("/code")).isEqualTo("not-known-then");
		assertThat(reports.get(PACK + "?known=2020").text("/code")).isEqualTo("unknown-parameter");
	}

	@Test
	void what_is_not_signed_yet_is_asked_for_again() {
		reports.send(new Story(reports.log(), "unsigned").registered("2022-07-01T10:00:00Z"));
		reports.awaitAll();
		Reports.Answer answer = reports.get("/api/agreements/unsigned/evidence.zip");
		assertThat(answer.status()).isEqualTo(409);
		assertThat(answer.text("/code")).isEqualTo("not-signed-yet");
		assertThat(answer.header("Retry-After")).isEqualTo("10");
	}

}
