package dk.aftalebog.agreement;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import dk.aftalebog.access.TestIssuer;
import dk.aftalebog.agreement.Service.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/** A revision on its way over HTTP, step by step; each step keeps what was seen last. */
final class Revising {

	private static final Service service = Service.running();

	private final String path;

	private Answer seen;

	private Revising(String path, Answer seen) {
		this.path = path;
		this.seen = seen;
	}

	/** Opens a revision of an agreement, as somebody of a role. */
	static Revising open(String role, String agreement, String draft) {
		Answer opened = service.post(role, "/api/agreements/" + agreement + "/revisions", draft, Map.of());
		assertThat(opened.status()).as(opened.body()).isEqualTo(201);
		return new Revising(opened.header("Location"), opened);
	}

	static String draft(String kind, String inForceFrom, String proposedOn) {
		return """
				{"kind": "%s", "title": "Titel", "reason": "Fordi", "inForceFrom": "%s", "proposedOn": "%s"}"""
			.formatted(kind, inForceFrom, proposedOn);
	}

	static String meeting(String outcome, String meetingOn, boolean late, String more) {
		return """
				{"outcome": "%s", "meetingOn": "%s", "minutes": "Referat", "lateEntry": %s%s}""".formatted(outcome,
				meetingOn, late, more);
	}

	String path() {
		return this.path;
	}

	Answer seen() {
		return this.seen;
	}

	String tag() {
		return this.seen.tag();
	}

	/** Looks again. */
	Revising look() {
		this.seen = service.get(this.path);
		return this;
	}

	Revising propose(String role, String... changes) {
		return then(role, "/changes", Texts.changes(String.join(", ", List.of(changes))));
	}

	Revising submit(String role) {
		return then(role, "/submission", "");
	}

	/** Does something that is accepted. */
	Revising then(String role, String step, String body) {
		Answer answer = attempt(role, step, body);
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		this.seen = answer;
		return this;
	}

	/** Approves what was seen last, bound to it. */
	Revising approve(String role, String meetingOn, boolean late, String more) {
		String basis = basis(meetingOn);
		return then(role, "/decision", meeting("approved", meetingOn, late, more + ", \"basis\": \"" + basis + "\""));
	}

	/** Does something that may be refused. */
	Answer attempt(String role, String step, String body) {
		return service.post(role, this.path + step, body, Map.of("If-Match", tag()));
	}

	/** The same as a certain user. */
	Answer attemptWith(String token, String step, String body) {
		return service.postWith(token, this.path + step, body, tag());
	}

	/** What a decision at a meeting is bound to. */
	String basis(String meetingOn) {
		return preview(meetingOn).json().path("basis").asString("0".repeat(64));
	}

	Answer preview(String meetingOn) {
		Answer preview = service.post("secretariat", this.path + "/preview", "{\"meetingOn\": \"" + meetingOn + "\"}",
				Map.of());
		assertThat(preview.status()).as(preview.body()).isEqualTo(200);
		return preview;
	}

	/** A token of a board member with a name of its own, in a seat of every plan. */
	static String member(String subject, String seat) {
		return TestIssuer.running()
			.token((claims) -> claims.subject(subject)
				.claim("role", "board-member")
				.claim("seats", List.of("*/" + seat)));
	}

	static String attach(String plan, String name) {
		Answer kept = service.post("secretariat", "/api/attachments?plan=" + plan + "&name=" + name, name,
				Map.of("Content-Type", "application/pdf"));
		return Objects.requireNonNull(kept.json().get("sha256")).asString();
	}

}
