/**
 * What every answer has in common: the moment it is about, problem details.
 */
@NullMarked
package dk.aftalebog.reporting.web;

import org.jspecify.annotations.NullMarked;
