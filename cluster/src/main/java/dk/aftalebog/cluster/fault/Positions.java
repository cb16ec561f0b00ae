package dk.aftalebog.cluster.fault;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.OptionalLong;

import javax.sql.DataSource;

import dk.aftalebog.cluster.Cluster;
import org.jspecify.annotations.Nullable;

/** How far log and reports have come. While PostgreSQL is away nobody knows. */
final class Positions implements AutoCloseable {

	private final Asked log;

	private final Asked reports;

	Positions(Cluster cluster) {
		this.log = new Asked(cluster.database("agreement"), "SELECT position FROM sequencer");
		this.reports = new Asked(cluster.database("reporting"), "SELECT position FROM ledger.progress");
	}

	OptionalLong log() {
		return this.log.ask();
	}

	OptionalLong reports() {
		return this.reports.ask();
	}

	@Override
	public void close() {
		this.log.close();
		this.reports.close();
	}

	/** A question that is put over one connection as long as that lasts. */
	private static final class Asked {

		private final DataSource database;

		private final String question;

		private @Nullable Connection connection;

		Asked(DataSource database, String question) {
			this.database = database;
			this.question = question;
		}

		OptionalLong ask() {
			try {
				Connection open = this.connection;
				if (open == null) {
					open = this.database.getConnection();
					this.connection = open;
				}
				try (Statement statement = open.createStatement();
						ResultSet row = statement.executeQuery(this.question)) {
					return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
				}
			}
			catch (SQLException ex) {
				close();
				return OptionalLong.empty();
			}
		}

		void close() {
			Connection open = this.connection;
			this.connection = null;
			try {
				if (open != null) {
					open.close();
				}
			}
			catch (SQLException ex) {
				// It is gone already.
			}
		}

	}

}
