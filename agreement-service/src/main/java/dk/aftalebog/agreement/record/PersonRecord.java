package dk.aftalebog.agreement.record;

/**
 * What a person's events say.
 *
 * @param person the person's id
 * @param plan the plan that the person is known in
 * @param erased whether the person was erased
 */
public record PersonRecord(String person, String plan, boolean erased) {
}
