package dk.aftalebog.paper;

import java.util.List;

/** A part of a paper. */
public sealed interface Block {

	/**
	 * A heading.
	 *
	 * @param level its level, from 1 below the title to 4
	 * @param text its text
	 */
	record Heading(int level, String text) implements Block {
	}

	/**
	 * A paragraph.
	 *
	 * @param runs its pieces
	 */
	record Paragraph(List<Run> runs) implements Block {
	}

	/**
	 * A list.
	 *
	 * @param numbered whether its items are numbered, from 1
	 * @param items the pieces of each item
	 */
	record Items(boolean numbered, List<List<Run>> items) implements Block {
	}

	/**
	 * A table; the first cell of each row says what the row is about.
	 *
	 * @param title what it is called by one who does not see it
	 * @param columns its columns
	 * @param rows the rows, each with a cell for every column
	 */
	record Table(String title, List<Column> columns, List<List<List<Run>>> rows) implements Block {
	}

	/**
	 * A text as a QR code, for a telephone or a scanner to take from the paper.
	 *
	 * @param title what it is called by one who does not see it
	 * @param text the text, to the letter
	 */
	record Code(String title, String text) implements Block {
	}

	/**
	 * A line to be filled in by hand.
	 *
	 * @param label what is to be written there
	 */
	record Blank(String label) implements Block {
	}

	/**
	 * A column of a table.
	 *
	 * @param heading its heading
	 * @param numbers whether it holds numbers, which stand to the right
	 */
	record Column(String heading, boolean numbers) {
	}

}
