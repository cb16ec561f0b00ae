package dk.aftalebog.model.finding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import dk.aftalebog.model.agreement.Agreement;
import dk.aftalebog.model.agreement.Amount;
import dk.aftalebog.model.agreement.Resource;

/** Contradictions in the amounts of a resource. */
final class ResourceFindings {

	private static final BigDecimal WEEKS = BigDecimal.valueOf(52);

	private ResourceFindings() {
	}

	static List<Finding> in(Agreement agreement) {
		List<Finding> found = new ArrayList<>();
		for (int i = 0; i < agreement.resources().size(); i++) {
			Resource resource = agreement.resources().get(i);
			for (Amount weekly : resource.amounts()) {
				for (Amount yearly : resource.amounts()) {
					if (weekly instanceof Amount.HoursPerWeek(BigDecimal week, boolean aboutWeek)
							&& yearly instanceof Amount.HoursPerYear(BigDecimal year, boolean aboutYear) && !aboutWeek
							&& !aboutYear && week.multiply(WEEKS).compareTo(year) != 0) {
						found.add(Finding.of(Finding.Kind.HOURS_DISAGREE, "/resources/" + i + "/amounts", week, year));
					}
				}
			}
		}
		return found;
	}

}
