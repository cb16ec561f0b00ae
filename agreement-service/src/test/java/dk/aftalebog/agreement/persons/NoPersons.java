package dk.aftalebog.agreement.persons;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** For parties without contact persons: a directory that fails when it is asked. */
public final class NoPersons {

	private NoPersons() {
	}

	public static Contacts none() {
		return new Contacts(new Directory(JdbcClient.create(new DriverManagerDataSource())));
	}

}
