package dk.aftalebog.model.agreement;

/**
 * What to hold an indicator against (evt. anden baseline): the country, the municipality.
 *
 * @param key the key, unique in its indicator
 * @param label what it is, as in the paper
 * @param cell its figure
 */
public record Comparator(String key, String label, Cell cell) implements Keyed {
}
