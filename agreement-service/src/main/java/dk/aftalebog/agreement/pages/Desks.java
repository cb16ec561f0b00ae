package dk.aftalebog.agreement.pages;

import dk.aftalebog.access.LedgerUser;
import dk.aftalebog.agreement.governance.Situations;
import dk.aftalebog.agreement.record.Ledger;
import dk.aftalebog.wording.Wording;
import org.springframework.stereotype.Component;

/** Lays agreements on the desk of whoever asks. */
@Component
public class Desks {

	private final Ledger ledger;

	private final Situations situations;

	Desks(Ledger ledger, Situations situations) {
		this.ledger = ledger;
		this.situations = situations;
	}

	/**
	 * Lays an agreement on the desk.
	 * @param agreement its id
	 * @param say how words are said
	 * @return the agreement as it is now
	 */
	public Desk of(String agreement, Wording say) {
		return Desk.of(agreement, this.situations.of(this.ledger.agreement(agreement)), say, LedgerUser.required());
	}

}
