/**
 * What the pages share: how they are entered, how values are worded, how they are
 * addressed.
 */
@NullMarked
package dk.aftalebog.reporting.pages;

import org.jspecify.annotations.NullMarked;
