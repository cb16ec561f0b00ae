/**
 * What every endpoint has in common: problem details, documents, preconditions,
 * idempotency.
 */
@NullMarked
package dk.aftalebog.agreement.web;

import org.jspecify.annotations.NullMarked;
