package dk.aftalebog.agreement.correctperson;

import dk.aftalebog.model.person.PersonDetails;

/**
 * Say something else of a person.
 *
 * @param person the person's id
 * @param details what the directory is to say from now on
 */
record CorrectPerson(String person, PersonDetails details) {
}
