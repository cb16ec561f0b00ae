/**
 * The description of the HTTP interface, for clients and those who write them.
 */
@NullMarked
package dk.aftalebog.reporting.description;

import org.jspecify.annotations.NullMarked;
