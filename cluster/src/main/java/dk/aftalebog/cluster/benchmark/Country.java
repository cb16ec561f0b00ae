package dk.aftalebog.cluster.benchmark;

import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import dk.aftalebog.cluster.Cluster;

/**
 * The agreements of a country with ten years behind them.
 *
 * @param agreements how many there are
 * @param side the reporting service that has projected them
 * @param done by year, the instant at which its work was done
 */
record Country(int agreements, ReadSide side, Map<Integer, Instant> done) {

	/** Of all there are, and of a tenth: how it grows. */
	static final int ALL = 4000;

	static final int TENTH = ALL / 10;

	static Country load(Cluster cluster, int agreements) throws SQLException {
		Map<Integer, Instant> done = new HashMap<>();
		ReadSide side = ReadSide.of(cluster, (sink) -> done.putAll(new Corpus(sink).country(agreements)));
		return new Country(agreements, side, Map.copyOf(done));
	}

	/** An instant after a year's work, before that of the next. */
	Instant after(int year) {
		return Objects.requireNonNull(this.done.get(year));
	}

	long events() throws SQLException {
		return this.side.store().number("SELECT count(*) FROM ledger.event");
	}

}
