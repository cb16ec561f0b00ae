/**
 * The agreement (delaftale) as an immutable value: what an agreement holds, whatever its
 * template.
 */
@NullMarked
package dk.aftalebog.model.agreement;

import org.jspecify.annotations.NullMarked;
