/**
 * What the workbench's pages share: forms that lose nothing, what is wrong told at its
 * field, names instead of keys.
 */
@NullMarked
package dk.aftalebog.agreement.pages;

import org.jspecify.annotations.NullMarked;
