/**
 * Someone looks at what can be done on an agreement.
 */
@NullMarked
package dk.aftalebog.agreement.viewagreement;

import org.jspecify.annotations.NullMarked;
