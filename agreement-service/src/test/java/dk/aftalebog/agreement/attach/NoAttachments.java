package dk.aftalebog.agreement.attach;

import java.time.Clock;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** For decisions that refer to no file: a store that fails when it is asked. */
public final class NoAttachments {

	private NoAttachments() {
	}

	public static Attachments none() {
		return new Attachments(JdbcClient.create(new DriverManagerDataSource()), Clock.systemUTC());
	}

}
