package dk.aftalebog.model.agreement;

import java.time.LocalDate;

/**
 * An activity that a revision has ended.
 *
 * @param activity the sheet as it was last
 * @param endedFrom the first day without it
 */
public record EndedActivity(Activity activity, LocalDate endedFrom) {
}
