package dk.aftalebog.model.timeline;

import java.util.ArrayList;
import java.util.List;

import dk.aftalebog.model.agreement.Agreement;

/**
 * An answer in words, so that it can be held against the oracle's.
 *
 * @param status whether it was in force
 * @param lines what it said, in the order of the paper
 */
record Picture(String status, List<String> lines) {

	static Picture of(String status) {
		return new Picture(status, List.of());
	}

	static Picture of(AsOf answer) {
		return switch (answer) {
			case AsOf.Unknown unknown -> of("unknown");
			case AsOf.NotYetInForce notYet -> of("not yet, but from " + notYet.from());
			case AsOf.Ended ended -> new Picture("ended on " + ended.on(), lines(ended.last().agreement()));
			case AsOf.InForce inForce -> new Picture("in force", lines(inForce.version().agreement()));
		};
	}

	private static List<String> lines(Agreement agreement) {
		List<String> lines = new ArrayList<>();
		lines.add("name " + agreement.name());
		lines.add("period " + agreement.period());
		agreement.parties().forEach((party) -> lines.add("party %s: %s".formatted(party.key(), party.organisation())));
		agreement.sections().forEach((section) -> lines.add("section %s: %s".formatted(section.key(), section.text())));
		agreement.goals().forEach((goal) -> lines.add("goal %s: %s".formatted(goal.key(), goal.text())));
		agreement.indicators().forEach((indicator) -> {
			lines.add("indicator %s: %s".formatted(indicator.key(), indicator.name()));
			indicator.baselines()
				.forEach((cell) -> lines.add("baseline of %s %s %s: %s".formatted(indicator.key(), cell.scope(),
						cell.qualifier(), cell.value())));
		});
		agreement.activities().forEach((it) -> lines.add("activity %s: %s".formatted(it.key(), it.name())));
		agreement.endedActivities()
			.forEach((ended) -> lines.add("ended activity %s: %s until %s".formatted(ended.activity().key(),
					ended.activity().name(), ended.endedFrom())));
		agreement.resources().forEach((it) -> lines.add("resource %s: %s".formatted(it.key(), it.who())));
		return lines;
	}

}
