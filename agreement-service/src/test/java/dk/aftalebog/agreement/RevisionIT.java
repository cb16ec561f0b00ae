package dk.aftalebog.agreement;

import java.util.Map;

import dk.aftalebog.agreement.Service.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RevisionIT {

	private static final Service service = Service.running();

	@BeforeAll
	static void a_plan() {
		assertThat(service.post("/api/plans", Texts.plan("revisionsplan")).status()).isEqualTo(201);
	}

	@Test
	void an_agreement_is_registered_revised_and_approved() {
		Answer registered = register("vej");
		assertThat(registered.status()).as(registered.body()).isEqualTo(201);
		Answer opened = service.post("/api/agreements/vej/revisions", Texts.draft("A ender", "2022-08-01"));
		assertThat(opened.status()).as(opened.body()).isEqualTo(201);
		Answer proposed = service.post("/api/agreements/vej/revisions/1/changes",
				Texts.changes("{\"type\": \"activity-ended\", \"activity\": \"a\"}"), opened.tag());
		assertThat(proposed.status()).as(proposed.body()).isEqualTo(200);
		Answer submitted = service.post("/api/agreements/vej/revisions/1/submission", "", proposed.tag());
		assertThat(submitted.status()).as(submitted.body()).isEqualTo(200);
		Answer approved = service.post("board-member", "/api/agreements/vej/revisions/1/decision",
				Texts.decision("approved", "2022-06-10", submitted.basis()), Map.of("If-Match", submitted.tag()));
		assertThat(approved.status()).as(approved.body()).isEqualTo(200);
		assertThat(approved.json().path("status").asString()).isEqualTo("approved");
	}

	private static Answer register(String id) {
		return service.post("/api/agreements", Texts.agreement(id, "revisionsplan"));
	}

}
