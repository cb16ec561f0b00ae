package dk.aftalebog.reporting.web;

import java.time.Instant;
import java.time.LocalDate;

import dk.aftalebog.reporting.witness.SealedCheckpoint;
import org.jspecify.annotations.Nullable;

/**
 * What an answer is about, and how far the projection had come: every answer says it.
 *
 * @param inForceOn the day it is about
 * @param knownAt the instant as known at which it answers
 * @param logPosition up to which position of the log the projection has no gap
 * @param reachedAt up to which instant the log is known to be complete here
 * @param checkpoint the last signed checkpoint that agrees with this service's own copy
 * of the log; absent before the first
 */
public record Moment(LocalDate inForceOn, Instant knownAt, long logPosition, Instant reachedAt,
		@Nullable SealedCheckpoint checkpoint) {
}
