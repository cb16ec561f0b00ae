@NullMarked
package dk.aftalebog.verify;

import org.jspecify.annotations.NullMarked;
