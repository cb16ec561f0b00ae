package dk.aftalebog.model.agreement;

/**
 * A narrative section: problem, purpose, coherence with the municipal effort.
 *
 * @param key the key
 * @param title the heading
 * @param text the text, in Markdown
 */
public record Section(String key, String title, String text) implements Keyed {
}
