package dk.aftalebog.agreement.persons;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import dk.aftalebog.model.person.PersonDetails;
import dk.aftalebog.model.person.PersonEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of persons. It is written in the transaction of the event beside it. */
@Component
public class Directory {

	private final JdbcClient jdbc;

	Directory(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Enters a person.
	 * @param entry what is said
	 */
	public void enter(PersonEntry entry) {
		write("""
				INSERT INTO directory.person (id, plan, name, title, mail, telephone, salt)
				VALUES (:id, :plan, :name, :title, :mail, :telephone, :salt)""", entry.person(), entry.details(),
				entry.salt())
			.param("plan", entry.plan())
			.update();
	}

	/**
	 * Says something else of a person.
	 * @param person the person's id
	 * @param details what is said from now on
	 * @param salt the salt of the commitment to it
	 */
	public void correct(String person, PersonDetails details, String salt) {
		write("""
				UPDATE directory.person SET name = :name, title = :title, mail = :mail, telephone = :telephone,
				                            salt = :salt, version = version + 1
				WHERE id = :id AND NOT erased""", person, details, salt).update();
	}

	private JdbcClient.StatementSpec write(String sql, String person, PersonDetails details, String salt) {
		return this.jdbc.sql(sql)
			.param("id", person)
			.param("name", details.name())
			.param("title", details.title())
			.param("mail", details.mail())
			.param("telephone", details.telephone())
			.param("salt", salt);
	}

	/**
	 * Erases what is said of some persons, the salt too.
	 * @param persons their ids
	 * @return how many were still there
	 */
	public int erase(List<String> persons) {
		return this.jdbc.sql("""
				UPDATE directory.person SET name = NULL, title = NULL, mail = NULL, telephone = NULL, salt = NULL,
				                            erased = true, version = version + 1
				WHERE id = ANY (?) AND NOT erased""").param(persons.toArray(String[]::new)).update();
	}

	/**
	 * Erases whom the log says to be erased: the directory may be older than the log,
	 * when it was restored.
	 * @return how many were still there
	 */
	public int eraseAsTheLogSays() {
		return erase(this.jdbc.sql("""
				SELECT id FROM directory.person
				WHERE NOT erased AND 'person/' || id IN
				      (SELECT stream FROM domain_event WHERE event_type = 'person.erased.v1')""")
			.query((row, number) -> row.getString(1))
			.list());
	}

	/**
	 * Finds what is said of a person.
	 * @param person the person's id
	 * @return the entry; none for one who was erased or never entered
	 */
	public Optional<PersonEntry> find(String person) {
		return this.jdbc.sql("""
				SELECT id, plan, name, title, mail, telephone, salt FROM directory.person
				WHERE id = ? AND NOT erased""").param(person).query(Directory::entry).optional();
	}

	private static PersonEntry entry(ResultSet row, int number) throws SQLException {
		return new PersonEntry(row.getString(1), row.getString(2),
				new PersonDetails(row.getString(3), row.getString(4), row.getString(5), row.getString(6)),
				row.getString(7));
	}

	/**
	 * Finds who stands in a plan's directory.
	 * @param plan the plan's id
	 * @return the entries by the persons' names; none for those who were erased
	 */
	public List<PersonEntry> ofPlan(String plan) {
		return this.jdbc.sql("""
				SELECT id, plan, name, title, mail, telephone, salt FROM directory.person
				WHERE plan = ? AND NOT erased ORDER BY name, id""").param(plan).query(Directory::entry).list();
	}

	/**
	 * Tells which of some persons are not in a plan's directory.
	 * @param persons ids
	 * @param plan the plan's id
	 * @return the ids that are not there, or erased
	 */
	public List<String> missing(List<String> persons, String plan) {
		return this.jdbc
			.sql("""
					SELECT id FROM unnest(?::text[]) AS asked (id)
					WHERE NOT EXISTS (SELECT FROM directory.person p WHERE p.id = asked.id AND p.plan = ? AND NOT erased)""")
			.params(persons.toArray(String[]::new), plan)
			.query((row, number) -> row.getString(1))
			.list();
	}

}
