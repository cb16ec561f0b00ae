@NullMarked
package dk.aftalebog.reporting.erasurereceipt;

import org.jspecify.annotations.NullMarked;
