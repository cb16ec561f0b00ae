package dk.aftalebog.log;

/** Where tiles are kept. */
@FunctionalInterface
public interface Tiles {

	/**
	 * Returns the hashes of a tile.
	 * @param tile the tile; not one of entries
	 * @return at least {@code 32 * width} bytes, one hash behind the other
	 */
	byte[] hashes(Tile tile);

}
