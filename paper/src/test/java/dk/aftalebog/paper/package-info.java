@NullMarked
package dk.aftalebog.paper;

import org.jspecify.annotations.NullMarked;
