package dk.aftalebog.quickstart;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import dk.aftalebog.quickstart.RunningLedger.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** One story over the real parts, from an empty folder to a restart. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WholeLedgerIT {

	private static final Duration SOON = Duration.ofSeconds(40);

	@TempDir
	static Path data;

	private static RunningLedger ledger;

	private static Instant afterRegistration = Instant.EPOCH;

	private static Instant afterRevision1 = Instant.EPOCH;

	@BeforeAll
	static void a_ledger_on_an_empty_folder() {
		ledger = new RunningLedger(data);
	}

	@AfterAll
	static void stop() {
		ledger.close();
	}

	@Test
	@Order(1)
	void the_samples_can_be_read_on_any_day_as_known_at_any_instant() {
		await().atMost(SOON)
			.untilAsserted(
					() -> assertThat(ledger.read("/api/agreements?inForceOn=2019-06-01").json().get("agreements"))
						.hasSize(3));
		Answer then = ledger.agreement("aalborg-tryghed-2017", "2018-06-01", Instant.parse("2017-06-01T00:00:00Z"));
		assertThat(then.status()).as(then.response().body()).isEqualTo(200);
		assertThat(then.json().get("state").asString()).isEqualTo("in-force");
		assertThat(then.json().get("asOf").get("knownAt").asString()).isEqualTo("2017-06-01T00:00:00Z");
	}

	@Test
	@Order(2)
	void an_agreement_registered_and_revised_twice_answers_at_four_points() {
		assertThat(ledger.write("secretariat", "/api/plans", PLAN, "").status()).isEqualTo(201);
		Answer registered = ledger.write("secretariat", "/api/agreements", AGREEMENT, "");
		assertThat(registered.status()).as(registered.response().body()).isEqualTo(201);
		afterRegistration = recorded(0, "agreement.registered.v1");

		revise("A ender", "2022-08-01", "2022-06-10", "{\"type\": \"activity-ended\", \"activity\": \"a\"}");
		afterRevision1 = recorded(1, "agreement.activity-ended.v1");

		revise("C kommer, A får nyt navn", "2022-05-01", "2022-09-15", """
				{"type": "activity-added", "activity": {"key": "c", "name": "C"}},
				{"type": "activity-renamed", "activity": "a", "name": "A'"}""");
		Instant afterRevision2 = recorded(2, "agreement.activity-renamed.v1");

		assertThat(activities("2022-05-15", afterRevision1)).containsExactly("A", "B");
		assertThat(activities("2022-05-15", afterRevision2)).containsExactlyInAnyOrder("A'", "B", "C");
		assertThat(activities("2022-08-02", afterRevision1)).containsExactly("B");
		assertThat(activities("2022-08-02", afterRevision2)).containsExactly("B", "C");
		assertThat(activities("2022-08-02", afterRegistration)).containsExactly("A", "B");
		assertThat(ledger.agreement("eksempel", "2021-07-15", afterRevision2).json().get("state").asString())
			.isEqualTo("not-yet-in-force");
	}

	@Test
	@Order(3)
	void a_change_of_what_has_ended_is_refused_and_names_what_is_in_the_way() {
		Answer opened = ledger.write("secretariat", "/api/agreements/eksempel/revisions",
				draft("For sent", "2022-09-01"), "");
		Answer refused = ledger.write("secretariat", "/api/agreements/eksempel/revisions/3/changes",
				"{\"changes\": [{\"type\": \"activity-renamed\", \"activity\": \"a\", \"name\": \"A''\"}]}",
				opened.tag());
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.json().at("/problems/0/pointer").asString()).isEqualTo("/changes/0");
		assertThat(refused.json().at("/problems/0/message").asString()).contains("2022-09-01", "no activity 'a'");
	}

	@Test
	@Order(4)
	void after_a_restart_everything_is_there_and_goes_on() {
		recorded(3, "agreement.revision-opened.v1");
		long before = ledger.read("/api/progress").json().at("/asOf/logPosition").asLong();
		ledger.restart();
		assertThat(ledger.read("/api/progress").json().at("/asOf/logPosition").asLong()).isEqualTo(before);
		assertThat(activities("2022-08-02", afterRevision1)).containsExactly("B");
		Answer opened = ledger.write("secretariat", "/api/agreements/eksempel/revisions", draft("Videre", "2023-01-01"),
				"");
		assertThat(opened.status()).isEqualTo(201);
		await().atMost(SOON)
			.untilAsserted(() -> assertThat(ledger.read("/api/progress").json().at("/asOf/logPosition").asLong())
				.isEqualTo(before + 1));
	}

	@Test
	@Order(5)
	void everything_published_again_doubles_nothing() {
		String history = "/api/agreements/eksempel/history?knownAt=" + recorded(4, "agreement.revision-opened.v1");
		JsonNode before = ledger.read(history).json().get("events");
		assertThat(ledger.write("administrator", "/api/publication/again", "", "").status()).isEqualTo(202);
		Answer opened = ledger.write("secretariat", "/api/agreements/eksempel/revisions", draft("Efter", "2023-02-01"),
				"");
		assertThat(opened.status()).isEqualTo(201);
		recorded(5, "agreement.revision-opened.v1");
		assertThat(ledger.read(history).json().get("events")).isEqualTo(before);
		assertThat(ledger.read("/api/progress").json().get("forks").asInt()).isZero();
	}

	@Test
	@Order(6)
	void a_second_ledger_on_the_same_folder_is_refused() {
		try (Quickstart second = new Quickstart(ledger.environment())) {
			assertThatThrownBy(second::start).isInstanceOf(CannotStart.class).hasMessageContaining("AFTALEBOG_DATA");
		}
	}

	private static void revise(String title, String inForceFrom, String meetingOn, String changes) {
		String revisions = "/api/agreements/eksempel/revisions";
		Answer revision = ledger.write("secretariat", revisions, draft(title, inForceFrom), "");
		assertThat(revision.status()).as(revision.response().body()).isEqualTo(201);
		String path = revisions + "/" + revision.json().get("number").asInt();
		revision = ledger.write("secretariat", path + "/changes", "{\"changes\": [" + changes + "]}", revision.tag());
		assertThat(revision.status()).as(revision.response().body()).isEqualTo(200);
		revision = ledger.write("secretariat", path + "/submission", "", revision.tag());
		revision = ledger.write("board-member", path + "/decision", """
				{"outcome": "approved", "meetingOn": "%s", "minutes": "Referat", "lateEntry": true,
				 "votes": [{"seat": "formand", "ballot": "for"}], "basis": "%s"}""".formatted(meetingOn,
				revision.json().get("basis").asString()), revision.tag());
		assertThat(revision.status()).as(revision.response().body()).isEqualTo(200);
	}

	private static String draft(String title, String inForceFrom) {
		return """
				{"kind": "ordinary", "title": "%s", "reason": "Prøve", "inForceFrom": "%s"}""".formatted(title,
				inForceFrom);
	}

	/** Waits until the event is in the history, and answers when it was recorded. */
	private static Instant recorded(long revision, String type) {
		return await().atMost(SOON).until(() -> find(revision, type), (instant) -> !instant.equals(Instant.MAX));
	}

	private static Instant find(long revision, String type) {
		JsonNode events = ledger.read("/api/agreements/eksempel/history").json().path("events");
		for (JsonNode event : events) {
			if (event.path("revision").asLong() == revision && event.get("type").asString().equals(type)) {
				return Instant.parse(event.get("recordedAt").asString());
			}
		}
		return Instant.MAX;
	}

	private static List<String> activities(String inForceOn, Instant knownAt) {
		return ledger.agreement("eksempel", LocalDate.parse(inForceOn).toString(), knownAt)
			.json()
			.at("/agreement/activities")
			.valueStream()
			.map((activity) -> activity.get("name").asString())
			.toList();
	}

	private static final String PLAN = """
			{"id": "eksempelplan", "name": "Eksempelplanen", "municipality": "Eksempel",
			 "period": {"from": "2021-08-01", "to": "2025-07-31"},
			 "areas": [{"key": "nord", "name": "Nordparken"}],
			 "board": [{"key": "formand", "organisation": "Boligforeningen", "title": "Direktør",
			            "mandate": {"from": "2021-01-01"}}]}""";

	private static final String AGREEMENT = """
			{"id": "eksempel", "plan": "eksempelplan", "focusArea": "Tryghed",
			 "adopted": {"meetingOn": "2021-07-01", "minutes": "Referat 1"},
			 "agreement": {"name": "Tryghed", "period": {"from": "2021-08-01", "to": "2025-07-31"},
			               "activities": [{"key": "a", "name": "A"}, {"key": "b", "name": "B"}]}}""";

}
