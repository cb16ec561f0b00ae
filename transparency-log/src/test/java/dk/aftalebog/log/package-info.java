@NullMarked
package dk.aftalebog.log;

import org.jspecify.annotations.NullMarked;
