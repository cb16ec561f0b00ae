package dk.aftalebog.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

import dk.aftalebog.model.change.Change;
import dk.aftalebog.model.event.AgreementEvent.AwaitedValueFilled;
import dk.aftalebog.model.event.AgreementEvent.ContentFact;
import dk.aftalebog.model.event.AgreementEvent.RevisionOpened;
import dk.aftalebog.model.event.AgreementEvent.RevisionSettled;
import dk.aftalebog.model.event.AgreementEvent.RevisionUploaded;
import dk.aftalebog.model.event.AgreementEvent;
import dk.aftalebog.model.event.Attachment;
import dk.aftalebog.model.event.RevisionKind;
import dk.aftalebog.reporting.Reports.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whether what was uploaded to the fund's portal still is what holds. Today is 1 November
 * 2022.
 */
class UploadsIT {

	private static final LocalDate BEGINS = Story.BEGINS;

	private static Reports reports;

	/** The log takes in one after the other, whatever agreement they are of. */
	private static final List<Map.Entry<String, Consumer<String>>> happenings = new ArrayList<>();

	@BeforeAll
	static void what_happened() {
		reports = Reports.start();
		when("2021-06-01T10:00:00Z", (at) -> Story.planRegistered(reports.log(), "plan-1", at));
		Told current = agreement("still-current");
		when("2022-01-10T10:00:00Z", (at) -> current.story.revised(at, "2022-01-08", "2022-02-01", added("c")));
		when("2022-01-20T10:00:00Z", (at) -> current.uploaded(at, 1, "2022-01-20", hash('a')));
		when("2022-03-01T10:00:00Z", (at) -> current.story.measured(at, 2021, "3"));

		Told later = agreement("decided-later");
		when("2022-01-10T10:00:00Z", (at) -> later.story.revised(at, "2022-01-08", "2022-01-10", added("c")));
		when("2022-01-20T10:00:00Z", (at) -> later.uploaded(at, 1, "2022-01-20", hash('b')));
		when("2022-05-10T10:00:00Z", (at) -> later.story.revised(at, "2022-05-08", "2022-06-01", added("d")));
		when("2022-10-10T10:00:00Z", (at) -> later.story.revised(at, "2022-10-08", "2023-01-01", added("e")));

		Told corrected = agreement("corrected");
		when("2022-01-10T10:00:00Z", (at) -> corrected.story.revised(at, "2022-01-08", "2022-01-10", added("c")));
		when("2022-01-20T10:00:00Z", (at) -> corrected.uploaded(at, 1, "2022-01-20", null));
		when("2022-04-01T10:00:00Z", (at) -> corrected.settled(at, 2, RevisionKind.TRANSCRIPTION_CORRECTION, BEGINS,
				new Change.ActivityRenamed("a", null, "A som i papiret")));

		Told filled = agreement("filled");
		when("2022-01-10T10:00:00Z", (at) -> filled.story.revised(at, "2022-01-08", "2022-01-10", added("c")));
		when("2022-01-20T10:00:00Z", (at) -> filled.uploaded(at, 1, "2022-01-20", hash('c')));
		when("2022-07-01T10:00:00Z", (at) -> filled.commit(at, new AwaitedValueFilled(LocalDate.parse("2022-07-01"),
				LocalDate.parse("2022-07-01"), new Change.ActivityRenamed("b", null, "B, fyldt ud"))));

		Told reversed = agreement("there-and-back");
		when("2022-01-10T10:00:00Z", (at) -> reversed.story.revised(at, "2022-01-08", "2022-01-10", added("c")));
		when("2022-01-20T10:00:00Z", (at) -> reversed.uploaded(at, 1, "2022-01-20", hash('d')));
		when("2022-04-01T10:00:00Z", (at) -> reversed.settled(at, 2, RevisionKind.EDITORIAL,
				LocalDate.parse("2022-04-01"), new Change.ActivityRenamed("a", null, "Aa")));
		when("2022-05-01T10:00:00Z", (at) -> reversed.settled(at, 2, RevisionKind.EDITORIAL,
				LocalDate.parse("2022-04-01"), new Change.ActivityRenamed("a", null, "A")));

		Told coming = agreement("coming");
		when("2022-10-10T10:00:00Z", (at) -> coming.story.revised(at, "2022-10-08", "2023-01-01", added("c")));
		when("2022-10-20T10:00:00Z", (at) -> coming.uploaded(at, 1, "2022-10-20", hash('e')));

		Told late = agreement("recorded-late");
		when("2022-01-10T10:00:00Z", (at) -> late.story.revised(at, "2022-01-08", "2022-01-10", added("c")));
		when("2022-02-10T10:00:00Z", (at) -> late.story.revised(at, "2022-02-08", "2022-02-10", added("d")));
		when("2022-03-01T10:00:00Z", (at) -> late.uploaded(at, 1, "2022-01-20", hash('f')));
		when("2022-03-02T10:00:00Z", (at) -> late.uploaded(at, 2, "2022-02-20", hash('9')));

		agreement("never-uploaded");
		happenings.sort(Map.Entry.comparingByKey());
		happenings.forEach((happening) -> happening.getValue().accept(happening.getKey()));
		reports.send(reports.log().entries());
		reports.awaitAll();
	}

	@AfterAll
	static void stop() {
		reports.close();
	}

	@Test
	void a_paper_that_holds_all_that_was_decided_is_the_current_one() {
		JsonNode upload = upload("still-current");
		assertThat(upload.get("state").asString()).isEqualTo("current");
		assertThat(upload.get("revision").asInt()).isEqualTo(1);
		assertThat(upload.get("uploadedOn").asString()).isEqualTo("2022-01-20");
		assertThat(upload.get("document").asString()).isEqualTo(hash('a'));
		assertThat(upload.get("changedBy").values()).isEmpty();
		assertThat(upload.has("since")).isFalse();
	}

	@Test
	void a_revision_decided_later_makes_it_old_on_the_day_it_takes_force_and_not_before_one_to_come() {
		JsonNode upload = upload("decided-later");
		assertThat(upload.get("state").asString()).isEqualTo("outdated");
		assertThat(upload.get("since").asString()).isEqualTo("2022-05-31T22:00:00Z");
		assertThat(upload.get("changedBy").valueStream().map((one) -> one.get("revision").asInt())).containsExactly(2);
		assertThat(upload.at("/changedBy/0/decidedOn").asString()).isEqualTo("2022-05-08");
		assertThat(upload.at("/changedBy/0/minutes").asString()).isEqualTo("Referat 3");
	}

	@Test
	void a_correction_makes_it_old_when_it_is_recorded_though_it_is_of_days_past() {
		JsonNode upload = upload("corrected");
		assertThat(upload.get("state").asString()).isEqualTo("outdated");
		assertThat(upload.get("since").asString()).isEqualTo("2022-04-01T10:00:00Z");
		assertThat(upload.at("/changedBy/0/revision").asInt()).isEqualTo(2);
		assertThat(upload.has("document")).isFalse();
	}

	@Test
	void a_value_that_was_filled_makes_it_old_without_a_revision() {
		JsonNode upload = upload("filled");
		assertThat(upload.get("state").asString()).isEqualTo("outdated");
		assertThat(upload.at("/changedBy/0").has("revision")).isFalse();
	}

	@Test
	void what_was_changed_and_changed_back_makes_it_no_other() {
		assertThat(upload("there-and-back").get("state").asString()).isEqualTo("current");
	}

	@Test
	void a_paper_of_what_will_hold_says_from_when() {
		JsonNode upload = upload("coming");
		assertThat(upload.get("state").asString()).isEqualTo("coming");
		assertThat(upload.get("holdsFrom").asString()).isEqualTo("2023-01-01");
	}

	@Test
	void an_upload_recorded_after_the_next_decision_is_of_what_was_decided_before_it() {
		JsonNode uploads = reports.get("/api/agreements/recorded-late/uploads").json().get("uploads");
		assertThat(uploads.valueStream().map((one) -> one.get("revision").asInt())).containsExactly(2, 1);
		assertThat(uploads.valueStream().map((one) -> one.get("state").asString())).containsExactly("current",
				"outdated");
		assertThat(uploads.at("/1/changedBy/0/revision").asInt()).isEqualTo(2);
		assertThat(uploads.at("/1/since").asString()).isEqualTo("2022-02-10T10:00:00Z");
	}

	@Test
	void whoever_holds_a_paper_asks_by_its_hash() {
		String address = "/api/agreements/recorded-late/uploads?document=";
		assertThat(reports.get(address + hash('f')).json().at("/uploads/0/state").asString()).isEqualTo("outdated");
		assertThat(reports.get(address + hash('9')).json().get("uploads").values()).hasSize(1);
		assertThat(reports.send("fund", reports.request(address + hash('f').toUpperCase(Locale.ROOT))).status())
			.isEqualTo(200);
		Answer unknown = reports.get(address + hash('0'));
		assertThat(unknown.status()).isEqualTo(404);
		assertThat(unknown.text("/code")).isEqualTo("unknown-document");
		assertThat(unknown.text("/detail")).contains(hash('0'), "/current");
		assertThat(reports.get(address + "xyz").text("/code")).isEqualTo("bad-hash");
		assertThat(reports.get("/api/agreements/none/uploads").text("/code")).isEqualTo("unknown-agreement");
		assertThat(reports.get("/api/agreements/recorded-late/uploads?knownAt=2022-01-01T00:00:00Z").text("/code"))
			.isEqualTo("unknown-parameter");
	}

	@Test
	void what_was_never_uploaded_has_no_upload() {
		assertThat(reports.get("/api/agreements/never-uploaded/uploads").json().get("uploads").values()).isEmpty();
		assertThat(reports.get("/api/agreements/never-uploaded/current").json().has("upload")).isFalse();
	}

	private static void when(String at, Consumer<String> happening) {
		happenings.add(Map.entry(at, happening));
	}

	private static JsonNode upload(String id) {
		JsonNode current = reports.send("fund", reports.request("/api/agreements/" + id + "/current")).json();
		JsonNode upload = current.get("upload");
		assertThat(reports.get("/api/agreements/" + id + "/uploads").json().at("/uploads/0")).isEqualTo(upload);
		return upload;
	}

	private static Change added(String key) {
		return new Change.ActivityAdded(Story.activity(key, key));
	}

	private static String hash(char digit) {
		return String.valueOf(digit).repeat(64);
	}

	private static Told agreement(String id) {
		Told told = new Told(id, new Story(reports.log(), id));
		when("2021-06-20T10:00:00Z", told.story::registered);
		return told;
	}

	/** What happens to one agreement beside what the board approves. */
	private record Told(String id, Story story) {

		void uploaded(String at, int revision, String on, @Nullable String sha256) {
			commit(at, new RevisionUploaded(revision, LocalDate.parse(on),
					(sha256 != null) ? new Attachment(sha256, "aftale.pdf", "application/pdf", 1000) : null));
		}

		void settled(String at, int revision, RevisionKind kind, LocalDate from, Change change) {
			commit(at, new RevisionOpened(revision, kind, "Rettelse", "Grund", from, null, null),
					new RevisionSettled(revision),
					new ContentFact(revision, LocalDate.parse(at.substring(0, 10)), from, change));
		}

		void commit(String at, AgreementEvent... events) {
			reports.log().commit(this.story.stream(), Instant.parse(at), new ArrayList<>(List.of(events)));
		}

	}

}
