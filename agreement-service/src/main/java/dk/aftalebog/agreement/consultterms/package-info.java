/**
 * Someone asks what the terms of revision allow: who may propose, who decides, from when.
 */
@NullMarked
package dk.aftalebog.agreement.consultterms;

import org.jspecify.annotations.NullMarked;
