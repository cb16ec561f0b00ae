/** Tests of what the workbench's pages share. */
@NullMarked
package dk.aftalebog.agreement.pages;

import org.jspecify.annotations.NullMarked;
