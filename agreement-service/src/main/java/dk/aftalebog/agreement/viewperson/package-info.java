/**
 * What is stored about a person, and where the record refers to him or her.
 */
@NullMarked
package dk.aftalebog.agreement.viewperson;

import org.jspecify.annotations.NullMarked;
