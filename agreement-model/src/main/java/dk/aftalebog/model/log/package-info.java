/**
 * The record as it is stored, hashed and sent: what the store, the topic, the reporting
 * service's copy and an export have in common.
 */
@NullMarked
package dk.aftalebog.model.log;

import org.jspecify.annotations.NullMarked;
