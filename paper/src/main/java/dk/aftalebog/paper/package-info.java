/**
 * Papers: what is printed, sent and put on an agenda. A paper is put together once, of
 * headings, paragraphs, lists and tables, and written as Word's or as PDF.
 */
@NullMarked
package dk.aftalebog.paper;

import org.jspecify.annotations.NullMarked;
