package dk.aftalebog.model.timeline;

import java.time.LocalDate;

import dk.aftalebog.model.agreement.Agreement;
import org.jspecify.annotations.Nullable;

/**
 * What the agreement says over an interval of days.
 *
 * @param from the first day
 * @param until the first day on which it says something else; absent: there is none
 * @param agreement what it says
 */
public record Version(LocalDate from, @Nullable LocalDate until, Agreement agreement) {
}
