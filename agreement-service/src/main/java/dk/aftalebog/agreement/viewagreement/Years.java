package dk.aftalebog.agreement.viewagreement;

import java.util.List;
import java.util.stream.IntStream;

import dk.aftalebog.agreement.governance.Situation;
import dk.aftalebog.model.agreement.Agreement;
import dk.aftalebog.model.agreement.Period;

/** The years of an agreement that have begun, the latest first. */
final class Years {

	private Years() {
	}

	static List<Integer> of(Situation situation) {
		Agreement says = situation.saidOn(situation.today());
		Period period = says.period();
		int first = situation.timeline().versions().getFirst().from().getYear();
		int last = (period.to() != null) ? Math.min(period.to().getYear(), situation.today().getYear())
				: situation.today().getYear();
		return IntStream.rangeClosed(first, last).boxed().sorted((one, other) -> other - one).toList();
	}

}
