package dk.aftalebog.model.year;

/**
 * A break in a series: what is measured from this year on is not what was measured
 * before.
 *
 * @param year the first year after the break
 * @param why why it breaks
 */
public record SeriesBreak(int year, String why) {
}
