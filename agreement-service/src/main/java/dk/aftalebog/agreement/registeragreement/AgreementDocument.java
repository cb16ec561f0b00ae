package dk.aftalebog.agreement.registeragreement;

import dk.aftalebog.model.agreement.Agreement;
import dk.aftalebog.model.event.Decision;
import org.jspecify.annotations.Nullable;

/**
 * An agreement as it is handed in for registration, in one document.
 *
 * @param id the id it gets: lower-case letters, digits and hyphens
 * @param plan the id of its plan
 * @param focusArea the focus area
 * @param adopted the decision that adopted it
 * @param paper the SHA-256 of the signed paper, handed in as an attachment before
 * @param agreement what it says
 */
record AgreementDocument(String id, String plan, String focusArea, Decision adopted, @Nullable String paper,
		Agreement agreement) {
}
