package dk.aftalebog.log;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A tile of a tree, or the bundle of the entries below one, by its C2SP tlog-tiles
 * coordinates.
 *
 * @param level its level, 0 to 63; {@link #ENTRIES} for a bundle of entries
 * @param index which one of that level, from 0
 * @param width how many hashes or entries it has, 1 to 256; fewer than 256: it is partial
 */
public record Tile(int level, long index, int width) {

	/** The level of the bundles of entries. */
	public static final int ENTRIES = -1;

	/** How many hashes, or entries, a full one has. */
	public static final int FULL = 256;

	/** The levels of the tree that a tile spans. */
	static final int HEIGHT = 8;

	private static final Pattern PATH = Pattern
		.compile("tile/(entries|0|[1-9][0-9]?)/((?:x[0-9]{3}/){0,5}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

	private static final int HIGHEST_LEVEL = 63;

	/** Checks the coordinates. */
	public Tile {
		if (level < ENTRIES || level > HIGHEST_LEVEL || index < 0 || width < 1 || width > FULL) {
			throw new IllegalArgumentException("There is no tile %d/%d of width %d".formatted(level, index, width));
		}
	}

	/**
	 * Reads a path.
	 * @param path such as {@code tile/0/x001/234.p/5} or {@code tile/entries/000}
	 * @return the tile, where it is the path of one
	 */
	public static Optional<Tile> at(String path) {
		Matcher parts = PATH.matcher(path);
		if (!parts.matches()) {
			return Optional.empty();
		}
		int level = parts.group(1).equals("entries") ? ENTRIES : Integer.parseInt(parts.group(1));
		long index = Long.parseLong(parts.group(2).replaceAll("[x/]", ""));
		int width = (parts.group(3) != null) ? Integer.parseInt(parts.group(3)) : FULL;
		if (level > HIGHEST_LEVEL || (parts.group(3) != null && width >= FULL)) {
			return Optional.empty();
		}
		Tile tile = new Tile(level, index, width);
		return tile.path().equals(path) ? Optional.of(tile) : Optional.empty();
	}

	/**
	 * Returns how wide a tile is in a tree of a size.
	 * @param level the tile's level
	 * @param index its index
	 * @param size how many leaves the tree has
	 * @return its width; 0 where the tree has no such tile
	 */
	public static int width(int level, long index, long size) {
		int shift = HEIGHT * Math.max(level, 0);
		long hashes = (shift < Long.SIZE) ? size >> shift : 0;
		return (index <= hashes / FULL) ? Math.clamp(hashes - index * FULL, 0, FULL) : 0;
	}

	/**
	 * Returns its path below the log's prefix.
	 * @return such as {@code tile/0/x001/234.p/5}
	 */
	public String path() {
		StringBuilder path = new StringBuilder("%03d".formatted(this.index % 1000));
		for (long rest = this.index / 1000; rest > 0; rest /= 1000) {
			path.insert(0, "x%03d/".formatted(rest % 1000));
		}
		String level = (this.level == ENTRIES) ? "entries" : Integer.toString(this.level);
		return "tile/" + level + "/" + path + ((this.width < FULL) ? ".p/" + this.width : "");
	}

}
