package dk.aftalebog.reporting.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import dk.aftalebog.access.LedgerUser;
import dk.aftalebog.access.Role;
import dk.aftalebog.reporting.agreement.TimelineQueries.Corner;
import dk.aftalebog.reporting.agreement.TimelineQueries.Logged;
import dk.aftalebog.reporting.web.Moment;
import dk.aftalebog.reporting.web.Moments;
import dk.aftalebog.reporting.web.NotAllowed;
import dk.aftalebog.reporting.web.Parameters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which version of an agreement is the current one, and who may read another: the fund
 * reads the agreements as they are now, without a day and an instant or with those of the
 * current version, at which it stays when another has come.
 */
@Component
class CurrentVersions {

	private final Moments moments;

	private final TimelineQueries timeline;

	CurrentVersions(Moments moments, TimelineQueries timeline) {
		this.moments = moments;
		this.timeline = timeline;
	}

	/** The first day and instant of the version that is read on a day, as known. */
	Optional<Corner> at(String agreement, Moment moment) {
		return this.timeline.corner(agreement, moment.inForceOn(), moment.knownAt());
	}

	/** The last event that made it what it is. */
	Logged madeBy(String agreement, Corner version) {
		return this.timeline.recorded(agreement, version.knownSince());
	}

	Moment settle(String agreement, Parameters parameters) {
		LocalDate day = parameters.day("inForceOn");
		Instant instant = parameters.instant("knownAt");
		if ((day != null || instant != null) && LedgerUser.required().role() == Role.FUND
				&& !isCurrent(agreement, day, instant)) {
			throw currentOnly();
		}
		return this.moments.settle(parameters);
	}

	/** Over many agreements no day and instant is the current one of all. */
	Moment settleOfAll(Parameters parameters) {
		boolean ofThePast = parameters.text("inForceOn") != null || parameters.text("knownAt") != null;
		if (ofThePast && LedgerUser.required().role() == Role.FUND) {
			throw currentOnly();
		}
		return this.moments.settle(parameters);
	}

	private boolean isCurrent(String agreement, @Nullable LocalDate day, @Nullable Instant instant) {
		return at(agreement, this.moments.now())
			.filter((corner) -> corner.inForceFrom().equals(day) && corner.knownSince().equals(instant))
			.isPresent();
	}

	private static NotAllowed currentOnly() {
		return new NotAllowed("current-only",
				"Your role reads the agreements as they are now; leave inForceOn and knownAt out");
	}

}
