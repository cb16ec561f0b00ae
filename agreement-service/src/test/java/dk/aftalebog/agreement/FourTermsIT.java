package dk.aftalebog.agreement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import dk.aftalebog.agreement.Service.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A revision from opening to upload under each of four sets of terms: those of the three
 * papers, and a fourth municipality's. The terms are data; nothing else differs.
 */
class FourTermsIT {

	private static final Service service = Service.running();

	private static final Path SAMPLES = Path.of("..", "samples");

	private static final String GOAL = """
			{"type": "goal-added", "goal": {"key": "nyt", "text": "Et nyt delmål"}}""";

	private static final String ACTIVITY = """
			{"type": "activity-added", "activity": {"key": "have", "name": "Have"}}""";

	@Test
	void viborg_involves_the_fund_in_what_is_substantial_and_uploads_within_thirty_days() throws IOException {
		sample("viborg-2021-2025", "viborg-sammenhaengskraft-2021");
		String agreement = "viborg-sammenhaengskraft-2021";
		JsonNode may = may(agreement, "goal-added", "secretariat");
		assertThat(may.at("/proposers/0/source").asString()).isEqualTo("plan");
		assertThat(may.at("/fund/involved").asBoolean()).isTrue();
		assertThat(may.at("/fund/source").asString()).isEqualTo("agreement");
		Revising revision = Revising.open("secretariat", agreement,
				Revising.draft("ordinary", "2024-03-01", "2024-01-10"));
		revision.propose("secretariat", GOAL).submit("secretariat");
		Answer refused = revision.attempt("board-member", "/decision", Revising.meeting("approved", "2024-02-01", true,
				", \"basis\": \"" + revision.basis("2024-02-01") + "\""));
		assertThat(refused.code()).isEqualTo("fund-not-involved");
		assertThat(refused.status()).isEqualTo(409);
		revision.then("secretariat", "/fund-involvement",
				"{\"involvedOn\": \"2024-01-20\", \"how\": \"Brev; svar modtaget\"}");
		revision.approve("board-member", "2024-02-01", true, "");
		assertThat(duty(agreement, "upload").at("/duty/dueOn").asString()).isEqualTo("2024-03-02");
		assertThat(duty(agreement, "upload").get("overdue").asBoolean()).isTrue();
		Answer notTheirs = revision.attempt("secretariat", "/upload", "{\"uploadedOn\": \"2024-02-20\"}");
		assertThat(notTheirs.code()).isEqualTo("not-the-uploader");
		revision.then("housing-organisation", "/upload", "{\"uploadedOn\": \"2024-02-20\"}");
		assertThat(duties(agreement)).noneMatch((duty) -> duty.at("/duty/kind").asString().equals("upload"));
	}

	@Test
	void randers_involves_the_fund_when_a_proposer_declares_a_revision_substantial() throws IOException {
		sample("randers-2025-2029", "randers-sammenhaengskraft-2025");
		String agreement = "randers-sammenhaengskraft-2025";
		Revising revision = Revising.open("secretariat", agreement,
				Revising.draft("ordinary", "2026-08-01", "2026-01-10"));
		revision.propose("secretariat", ACTIVITY)
			.then("secretariat", "/declaration", "{\"reason\": \"En helt ny indsats\"}")
			.submit("secretariat");
		JsonNode preview = revision.preview("2026-02-01").json();
		assertThat(preview.get("substantial").asBoolean()).isTrue();
		assertThat(preview.at("/refusedBy/0/code").asString()).isEqualTo("fund-not-involved");
		revision.then("secretariat", "/fund-involvement", "{\"involvedOn\": \"2026-02-01\", \"how\": \"Telefonisk\"}")
			.approve("board-member", "2026-02-01", true, "")
			.then("housing-organisation", "/upload", "{\"uploadedOn\": \"2026-02-03\"}");
		assertThat(revision.seen().json().at("/uploaded/uploadedOn").asString()).isEqualTo("2026-02-03");
	}

	@Test
	void aalborgs_activity_steering_group_proposes_activities_and_nothing_else() throws IOException {
		sample("aalborg-loevvangen-2017", "aalborg-tryghed-2017");
		String agreement = "aalborg-tryghed-2017";
		Revising revision = Revising.open("housing-organisation", agreement,
				Revising.draft("ordinary", "2018-08-01", "2018-05-01"));
		Answer beyond = revision.attempt("housing-organisation", "/changes", Texts.changes(GOAL));
		assertThat(beyond.status()).isEqualTo(403);
		assertThat(beyond.code()).isEqualTo("proposal-out-of-scope");
		revision.propose("housing-organisation", ACTIVITY)
			.submit("housing-organisation")
			.approve("board-member", "2018-06-01", true, "");
		// The paper names no portal: no upload is due, and one that happened can be told.
		assertThat(duties(agreement)).noneMatch((duty) -> duty.at("/duty/kind").asString().equals("upload"))
			.anyMatch((duty) -> duty.at("/duty/kind").asString().equals("agreement-evaluation")
					&& duty.at("/duty/about/year").asInt() == 2018)
			.anyMatch((duty) -> duty.at("/duty/kind").asString().equals("activity-evaluation")
					&& duty.at("/duty/about/activity").asString().equals("have"));
		revision.then("housing-organisation", "/upload", "{\"uploadedOn\": \"2018-06-20\"}");
		Answer stranger = service.post("measurer", "/api/agreements/" + agreement + "/revisions",
				Revising.draft("ordinary", "2018-08-01", "2018-05-01"), Map.of());
		assertThat(stranger.status()).isEqualTo(403);
		assertThat(stranger.code()).isEqualTo("proposer-not-named");
	}

	@Test
	void aalborgs_board_proposes_too_and_who_does_so_does_not_decide_alone() throws IOException {
		sample("aalborg-loevvangen-2017", "aalborg-tryghed-2017");
		Revising revision = Revising.open("board-member", "aalborg-tryghed-2017",
				Revising.draft("ordinary", "2019-08-01", "2019-05-01"));
		revision.propose("board-member", "{\"type\": \"agreement-renamed\", \"name\": \"Løvvangen\"}")
			.submit("board-member");
		String basis = ", \"basis\": \"" + revision.basis("2019-06-01") + "\"";
		Answer alone = revision.attempt("board-member", "/decision",
				Revising.meeting("approved", "2019-06-01", true, basis));
		assertThat(alone.code()).isEqualTo("opener-decides-alone");
		revision.then("board-member", "/decision", Revising.meeting("approved", "2019-06-01", true, basis
				+ ", \"votes\": [{\"seat\": \"formand\", \"ballot\": \"for\"}, {\"seat\": \"politiet\", \"ballot\": \"against\"}]"));
		assertThat(revision.seen().json().at("/decision/votes/1/ballot").asString()).isEqualTo("against");
	}

	@Test
	void the_fourth_chief_proposes_once_a_year_and_at_any_time_when_it_is_urgent() {
		service.post("/api/plans", Texts.plan("fjerde-plan")
			.replace("\"areas\"", "\"titles\": [{\"title\": \"chefen\", \"role\": \"secretariat\"}], \"areas\""));
		Answer registered = service.post("/api/agreements",
				Texts.agreement("fjerde", "fjerde-plan").replace("\"parties\"", """
						"revisionTerms": {"proposers": [{"title": "Chefen", "scope": "agreement"}],
						  "cadence": "once-a-year", "urgentAllowed": true, "decider": "bestyrelsen",
						  "evidence": "bestyrelsens referat"}, "parties\""""));
		assertThat(registered.status()).as(registered.body()).isEqualTo(201);
		Revising ordinary = Revising.open("secretariat", "fjerde",
				Revising.draft("ordinary", "2023-01-01", "2022-10-01"));
		Answer second = service.post("/api/agreements/fjerde/revisions",
				Revising.draft("ordinary", "2023-01-01", "2022-11-01"));
		assertThat(second.status()).isEqualTo(409);
		assertThat(second.code()).isEqualTo("ordinary-used-up");
		assertThat(second.json().get("detail").asString()).contains("wait until 2023-08-01", "urgent");
		assertThat(
				service.post("/api/agreements/fjerde/revisions", Revising.draft("urgent", "2023-01-01", "2022-11-01"))
					.status())
			.isEqualTo(201);
		assertThat(
				service.post("/api/agreements/fjerde/revisions", Revising.draft("ordinary", "2023-09-01", "2023-08-01"))
					.status())
			.isEqualTo(201);
		// The minutes say what the board decided; a member confirms it.
		ordinary.propose("secretariat", GOAL).submit("secretariat");
		Answer withoutMinutes = ordinary.attempt("secretariat", "/decision", Revising.meeting("approved", "2022-12-01",
				true, ", \"basis\": \"" + ordinary.basis("2022-12-01") + "\""));
		assertThat(withoutMinutes.json().at("/problems/0/code").asString()).isEqualTo("minutes-not-attached");
		ordinary.approve("secretariat", "2022-12-01", true,
				", \"minutesAttachment\": \"" + Revising.attach("fjerde-plan", "referat.pdf") + "\"");
		assertThat(ordinary.seen().json().get("unconfirmed").asBoolean()).isTrue();
		assertThat(duty("fjerde", "confirmation").at("/duty/holder/role").asString()).isEqualTo("board-member");
		ordinary.then("board-member", "/confirmation", "");
		assertThat(ordinary.seen().json().get("confirmedBy").asString()).isEqualTo("formand");
		// No fund, no portal.
		assertThat(duties("fjerde")).extracting((duty) -> duty.at("/duty/kind").asString())
			.doesNotContain("upload", "fund-involvement");
		assertThat(may("fjerde", "goal-added", "secretariat").at("/fund/involved").asBoolean()).isFalse();
	}

	@Test
	void new_terms_are_decided_under_the_old_ones() {
		service.post("/api/plans", Texts.plan("vilkaarsplan"));
		service.post("/api/agreements", Texts.agreement("vilkaar", "vilkaarsplan"));
		Revising revision = Revising.open("secretariat", "vilkaar",
				Revising.draft("ordinary", "2022-08-01", "2022-05-01"));
		revision
			.propose("secretariat",
					"{\"type\": \"revision-terms-set\", \"terms\": {\"proposers\": "
							+ "[{\"title\": \"bestyrelsen\", \"scope\": \"agreement\"}], \"urgentAllowed\": false}}")
			.submit("secretariat")
			.approve("board-member", "2022-06-01", true, "");
		// Until they are in force the old ones hold.
		assertThat(
				service.post("/api/agreements/vilkaar/revisions", Revising.draft("urgent", "2022-09-01", "2022-07-31"))
					.status())
			.isEqualTo(201);
		Answer refused = service.post("/api/agreements/vilkaar/revisions",
				Revising.draft("ordinary", "2022-09-01", "2022-08-01"));
		assertThat(refused.code()).isEqualTo("proposer-not-named");
		Answer urgent = service.post("board-member", "/api/agreements/vilkaar/revisions",
				Revising.draft("urgent", "2022-09-01", "2022-08-01"), Map.of());
		assertThat(urgent.code()).isEqualTo("urgent-not-allowed");
	}

	private static void sample(String plan, String agreement) throws IOException {
		service.post("/api/plans", Files.readString(SAMPLES.resolve("plans/" + plan + ".json")));
		service.post("/api/agreements", Files.readString(SAMPLES.resolve("agreements/" + agreement + ".json")));
	}

	private static JsonNode may(String agreement, String change, String role) {
		Answer answer = service.post(role, "/api/agreements/" + agreement + "/revisions/may",
				"{\"change\": \"" + change + "\"}", Map.of());
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		return answer.json();
	}

	private static List<JsonNode> duties(String agreement) {
		Answer answer = service.get("/api/duties?agreement=" + agreement);
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		return List.copyOf(answer.json().get("duties").values());
	}

	private static JsonNode duty(String agreement, String kind) {
		return duties(agreement).stream()
			.filter((duty) -> duty.at("/duty/kind").asString().equals(kind))
			.findFirst()
			.orElseThrow();
	}

}
