/**
 * The one JSON form of events and agreements, on the wire, in the store and in documents
 * handed in, and our names for their types.
 */
@NullMarked
package dk.aftalebog.json;

import org.jspecify.annotations.NullMarked;
