package dk.aftalebog.model.record;

/**
 * Who did something, as the verified token said; never a name.
 *
 * @param subject the user's opaque subject
 * @param role the role, as tokens name it
 */
public record Actor(String subject, String role) {
}
