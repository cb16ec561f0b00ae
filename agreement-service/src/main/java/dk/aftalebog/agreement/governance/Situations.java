package dk.aftalebog.agreement.governance;

import java.time.Clock;
import java.time.LocalDate;

import dk.aftalebog.agreement.record.Ledger;
import dk.aftalebog.model.record.AgreementRecord;
import org.springframework.stereotype.Component;

/** Looks at agreements as they are now. */
@Component
public class Situations {

	private final Ledger ledger;

	private final Clock clock;

	/**
	 * Creates it.
	 * @param ledger the streams
	 * @param clock what tells today
	 */
	public Situations(Ledger ledger, Clock clock) {
		this.ledger = ledger;
		this.clock = clock;
	}

	/**
	 * Looks at an agreement.
	 * @param record the agreement
	 * @return the agreement with its plan, today
	 */
	public Situation of(AgreementRecord record) {
		return new Situation(record, this.ledger.plan(record.registration().plan()), today());
	}

	/**
	 * Returns today.
	 * @return the civil date in Denmark
	 */
	public LocalDate today() {
		return AgreementRecord.day(this.clock.instant());
	}

}
