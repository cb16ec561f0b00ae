package dk.aftalebog.reporting.web;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What an answer is about, and how far the projection had come: every answer says it.
 *
 * @param inForceOn the day it is about
 * @param knownAt the instant as known at which it answers
 * @param logPosition up to which position of the log the projection has no gap
 * @param reachedAt up to which instant the log is known to be complete here
 */
public record Moment(LocalDate inForceOn, Instant knownAt, long logPosition, Instant reachedAt) {
}
