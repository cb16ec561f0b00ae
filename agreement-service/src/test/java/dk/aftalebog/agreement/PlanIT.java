package dk.aftalebog.agreement;

import java.net.http.HttpRequest;
import java.util.Map;

import dk.aftalebog.agreement.Service.Answer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A plan changes by facts with a day and a reason; agreements are judged by its day. */
class PlanIT {

	private static final Service service = Service.running();

	@Test
	void a_plan_is_what_it_was_on_each_day() {
		Answer registered = service.post("/api/plans", Texts.plan("skiftende"));
		Answer changed = change("skiftende", registered.tag(), "2022-01-01",
				"{\"type\": \"area-added\", \"area\": {\"key\": \"vest\", \"name\": \"Vestparken\"}}",
				"{\"type\": \"funding-set\", \"funding\": {\"lines\": [{\"funder\": \"Fonden\", \"amount\": 10}]}}");
		assertThat(changed.status()).as(changed.body()).isEqualTo(200);
		assertThat(changed.json().get("areas")).hasSize(3);
		assertThat(service.get("/api/plans/skiftende?inForceOn=2021-12-31").json().get("areas")).hasSize(2);
		assertThat(service.get("/api/plans/skiftende?inForceOn=2022-01-01").json().get("areas")).hasSize(3);
		String reason = service.jdbc()
			.sql("SELECT payload ->> 'reason' FROM domain_event WHERE event_type = 'plan.area-added.v1' AND stream = 'plan/skiftende'")
			.query(String.class)
			.single();
		assertThat(reason).isEqualTo("Bestyrelsens referat 4");
	}

	@Test
	void only_members_seated_on_the_day_of_the_meeting_decide() {
		Answer registered = service.post("/api/plans", Texts.plan("skiftende-bestyrelse"));
		service.post("/api/agreements", Texts.agreement("bestyrelse", "skiftende-bestyrelse"));
		Answer changed = change("skiftende-bestyrelse", registered.tag(), "2022-01-01",
				"""
						{"type": "seat-changed", "seat": {"key": "formand", "organisation": "Boligforeningen", "title": "Direktør",
						 "mandate": {"from": "2021-01-01", "to": "2022-05-31"}}}""",
				"""
						{"type": "seat-added", "seat": {"key": "ny-formand", "organisation": "Boligforeningen", "title": "Direktør",
						 "mandate": {"from": "2022-06-01"}}}""");
		assertThat(changed.status()).as(changed.body()).isEqualTo(200);
		Revising revision = Revising.open("secretariat", "bestyrelse", Texts.draft("Titel", "2022-08-01"))
			.propose("secretariat", "{\"type\": \"agreement-renamed\", \"name\": \"Trivsel\"}")
			.submit("secretariat");
		String approval = Revising.meeting("approved", "2022-06-10", true,
				", \"basis\": \"" + revision.basis("2022-06-10") + "\"");
		Answer former = revision.attemptWith(Revising.member("gammel", "formand"), "/decision", approval);
		assertThat(former.status()).isEqualTo(403);
		assertThat(former.code()).isEqualTo("not-seated");
		assertThat(revision.attemptWith(Revising.member("ny", "ny-formand"), "/decision", approval).status())
			.isEqualTo(200);
	}

	@Test
	void nobody_changes_a_plan_that_they_have_not_seen() {
		Answer registered = service.post("/api/plans", Texts.plan("set"));
		change("set", registered.tag(), "2022-01-01", "{\"type\": \"renamed\", \"name\": \"Den ene\"}");
		Answer stale = change("set", registered.tag(), "2022-01-01",
				"{\"type\": \"renamed\", \"name\": \"Den anden\"}");
		assertThat(stale.status()).isEqualTo(412);
		assertThat(stale.code()).isEqualTo("stale-plan");
	}

	@Test
	void a_change_that_breaks_the_plan_is_refused_at_its_place() {
		Answer registered = service.post("/api/plans", Texts.plan("hel"));
		Answer refused = change("hel", registered.tag(), "2022-01-01", "{\"type\": \"renamed\", \"name\": \"Ny\"}",
				"{\"type\": \"area-added\", \"area\": {\"key\": \"nord\", \"name\": \"Igen\"}}",
				"{\"type\": \"area-changed\", \"area\": {\"key\": \"nord\", \"name\": \"Nordparken\"}}",
				"{\"type\": \"title-mapped\", \"title\": {\"title\": \"chefen\", \"role\": \"konge\"}}");
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.json().get("problems").values())
			.extracting((problem) -> problem.get("pointer").asString() + " " + problem.get("code").asString())
			.contains("/changes/1 change-does-not-apply");
		Answer spelling = change("hel", registered.tag(), "2022-01-01",
				"{\"type\": \"area-changed\", \"area\": {\"key\": \"nord\", \"name\": \"Nordparken\"}}");
		assertThat(spelling.json().at("/problems/0/code").asString()).isEqualTo("spelling-taken-away");
		assertThat(service.get("/api/plans/hel").json().get("name").asString()).isEqualTo("Prøveplanen");
		Answer bad = service.send("secretariat",
				HttpRequest.newBuilder(service.uri("/api/plans/hel?inForceOn=i-gaar")).GET());
		assertThat(bad.status()).isEqualTo(400);
	}

	private static Answer change(String plan, String tag, String inForceFrom, String... changes) {
		return service.post("secretariat", "/api/plans/" + plan + "/changes", """
				{"inForceFrom": "%s", "reason": "Bestyrelsens referat 4", "changes": [%s]}""".formatted(inForceFrom,
				String.join(", ", changes)), Map.of("If-Match", tag));
	}

}
