@NullMarked
package dk.aftalebog.agreement.transparency;

import org.jspecify.annotations.NullMarked;
