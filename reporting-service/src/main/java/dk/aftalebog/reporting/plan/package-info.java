/**
 * What plans say, on any day as known at any instant, and how they came to say it.
 */
@NullMarked
package dk.aftalebog.reporting.plan;

import org.jspecify.annotations.NullMarked;
