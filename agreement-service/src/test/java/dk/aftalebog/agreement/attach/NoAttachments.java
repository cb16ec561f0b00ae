package dk.aftalebog.agreement.attach;

import java.time.Clock;
import java.util.Optional;

import dk.aftalebog.model.event.Attachment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** For rules that are tried without a database. */
public final class NoAttachments {

	private NoAttachments() {
	}

	/** A store that fails when it is asked: no file is referred to. */
	public static Attachments none() {
		return new Attachments(JdbcClient.create(new DriverManagerDataSource()), Clock.systemUTC());
	}

	/** A store of one file, which was handed in for every plan. */
	public static Attachments holding(String sha256) {
		return new Attachments(JdbcClient.create(new DriverManagerDataSource()), Clock.systemUTC()) {
			@Override
			public Optional<Attachment> find(String asked, String plan) {
				return asked.equals(sha256) ? Optional.of(attachment(sha256)) : Optional.empty();
			}
		};
	}

	public static Attachment attachment(String sha256) {
		return new Attachment(sha256, "referat.pdf", "application/pdf", 1200);
	}

}
