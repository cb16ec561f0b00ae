/**
 * A file is handed in, to be referred to by the hash of its content.
 */
@NullMarked
package dk.aftalebog.agreement.attach;

import org.jspecify.annotations.NullMarked;
