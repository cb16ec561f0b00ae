package dk.aftalebog.reporting.diff;

import dk.aftalebog.model.diff.Diff;
import dk.aftalebog.model.timeline.AsOf;
import dk.aftalebog.reporting.asof.Agreements.Known;
import dk.aftalebog.reporting.asof.Agreements;
import dk.aftalebog.reporting.asof.Versions;
import dk.aftalebog.reporting.diff.DiffAnswer.Point;
import dk.aftalebog.reporting.web.Moment;
import org.springframework.stereotype.Component;

@Component
class DiffQueries {

	private final Agreements agreements;

	private final Versions versions;

	DiffQueries(Agreements agreements, Versions versions) {
		this.agreements = agreements;
		this.versions = versions;
	}

	DiffAnswer diff(String id, Moment from, Moment to) {
		Known known = this.agreements.get(id, to.knownAt());
		AsOf before = this.versions.of(id, from);
		AsOf after = this.versions.of(id, to);
		return new DiffAnswer(id, known.plan(), known.focusArea(), known.projection(), Point.of(from, before),
				Point.of(to, after),
				Diff.between(DiffAnswer.compared(before), DiffAnswer.compared(after))
					.stream()
					.map(DiffAnswer.Value::of)
					.toList());
	}

}
