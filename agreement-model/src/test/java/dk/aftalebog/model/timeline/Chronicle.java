package dk.aftalebog.model.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import dk.aftalebog.model.agreement.Activity;
import dk.aftalebog.model.change.Change;
import dk.aftalebog.model.event.AgreementEvent.ContentFact;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The words in which tests tell what was decided and recorded, one commit after the
 * other, and ask what was said and known. Dates are written as text; an instant is the
 * noon of a date.
 */
final class Chronicle {

	private final List<RecordedFact> facts = new ArrayList<>();

	private Chronicle() {
	}

	static Chronicle given() {
		return new Chronicle();
	}

	Commit recorded(String date) {
		return new Commit(instant(date));
	}

	History history() {
		return new History(this.facts);
	}

	AsOf asOf(String inForceOn, String knownAt) {
		return history().asOf(LocalDate.parse(inForceOn), instant(knownAt));
	}

	List<String> activities(String inForceOn, String knownAt) {
		AsOf answer = asOf(inForceOn, knownAt);
		assertThat(answer).isInstanceOf(AsOf.InForce.class);
		return ((AsOf.InForce) answer).version().agreement().activities().stream().map(Activity::name).toList();
	}

	private static Instant instant(String date) {
		return LocalDate.parse(date).atTime(12, 0).toInstant(ZoneOffset.UTC);
	}

	/** What one decision brought. */
	final class Commit {

		private final Instant recordedAt;

		private int revision;

		private String decidedOn = "2021-06-01";

		private String inForceFrom = "2021-08-01";

		private Commit(Instant recordedAt) {
			this.recordedAt = recordedAt;
		}

		Commit revision(int revision) {
			this.revision = revision;
			return this;
		}

		Commit decidedOn(String date) {
			this.decidedOn = date;
			return this;
		}

		Commit inForceFrom(String date) {
			this.inForceFrom = date;
			return this;
		}

		Chronicle that(Change... changes) {
			Stream.of(changes)
				.map((change) -> new ContentFact(this.revision, LocalDate.parse(this.decidedOn),
						LocalDate.parse(this.inForceFrom), change))
				.forEach((content) -> Chronicle.this.facts
					.add(new RecordedFact(this.recordedAt, Fact.of(Chronicle.this.facts.size(), content))));
			return Chronicle.this;
		}

	}

}
