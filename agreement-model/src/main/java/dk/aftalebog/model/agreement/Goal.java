package dk.aftalebog.model.agreement;

/**
 * A step on the way to the overall goals (delmål).
 *
 * @param key the key
 * @param text what is to be reached
 */
public record Goal(String key, String text) implements Keyed {
}
