package dk.aftalebog.agreement.registeragreement;

/**
 * Register an agreement.
 *
 * @param document the agreement as handed in
 */
record RegisterAgreement(AgreementDocument document) {
}
