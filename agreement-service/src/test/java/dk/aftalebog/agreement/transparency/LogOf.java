package dk.aftalebog.agreement.transparency;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;

import javax.sql.DataSource;

import dk.aftalebog.access.LedgerUser;
import dk.aftalebog.access.Role;
import dk.aftalebog.agreement.publication.LogPages;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/** What the service does with the log of a database, without the service. */
public final class LogOf implements AutoCloseable {

	private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

	/** The log in a database, signed with a key. */
	public LogOf(DataSource database, String signingKey) {
		this.context.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(database));
		this.context.registerBean(TransactionTemplate.class,
				() -> new TransactionTemplate(new JdbcTransactionManager(database)));
		this.context.registerBean(Clock.class, Clock::systemUTC);
		this.context.registerBean(TransparencyProperties.class,
				() -> new TransparencyProperties(List.of(signingKey), Duration.ofSeconds(1)));
		this.context.registerBean(EventStore.class,
				() -> EmbeddedEventStore.builder().storageEngine(new InMemoryEventStorageEngine()).build());
		this.context.register(LogKeys.class, KeysOnRecord.class, StoredTree.class, TreeGrowth.class, LogPages.class,
				ExportEndpoint.class);
		this.context.refresh();
	}

	/** As the loop does it, to the end. */
	public void grow() {
		boolean more = true;
		while (more) {
			more = this.context.getBean(TreeGrowth.class).grow();
		}
	}

	/** As the endpoint answers an auditor. */
	public void exportTo(Path file) {
		SecurityContextHolder.getContext()
			.setAuthentication(new TestingAuthenticationToken(
					new LedgerUser("auditor", Role.AUDITOR, "Revisionen", Set.of("*"), Set.of()), ""));
		try {
			MockHttpServletResponse response = new MockHttpServletResponse();
			this.context.getBean(ExportEndpoint.class).export(response);
			Files.write(file, response.getContentAsByteArray());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			SecurityContextHolder.clearContext();
		}
	}

	@Override
	public void close() {
		this.context.close();
	}

}
