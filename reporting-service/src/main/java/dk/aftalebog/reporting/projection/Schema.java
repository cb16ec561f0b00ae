package dk.aftalebog.reporting.projection;

/**
 * Where a projection stands. Everything is written for the live one; for another it is
 * rewritten.
 *
 * @param name the schema's name
 */
record Schema(String name) {

	/** The one that questions read. */
	static final Schema LIVE = new Schema("projection");

	/** The one that is being built. */
	static final Schema NEXT = new Schema("projection_next");

	/** The one that questions read before. */
	static final Schema OLD = new Schema("projection_old");

	/**
	 * Rewrites SQL that names the live schema.
	 * @param sql the SQL
	 * @return the same for this schema
	 */
	String in(String sql) {
		return equals(LIVE) ? sql : sql.replaceAll("\\bprojection(?=[.;])", this.name);
	}

}
