package dk.aftalebog.agreement;

import java.io.IOException;
import java.time.Duration;

import dk.aftalebog.agreement.publication.ElectedLoop;
import dk.aftalebog.log.SignedNote;
import dk.aftalebog.model.log.Topics;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/**
 * A log never signs what contradicts what it has signed, whatever database it is given.
 */
class RestoredTreeIT {

	@Test
	void a_tree_that_is_not_the_one_whose_checkpoint_left_the_house_is_not_signed() throws IOException {
		try (EmbeddedPostgres postgresql = EmbeddedPostgres.builder().start();
				Service service = Service.startAlone(postgresql)) {
			service.post("/api/plans", Texts.plan("gendannet"));
			awaitSigned(service);
			service.post("/api/agreements", Texts.agreement("gendannet", "gendannet"));
			awaitSigned(service);
			long published = Log.read(service, Topics.CHECKPOINTS).size();
			// Put back to a state in which the tree had one event.
			service.restartOn("CREATE TABLE kept AS SELECT * FROM log_tile", "TRUNCATE log_checkpoint",
					"UPDATE log_tile SET hashes = substring(hashes FROM 1 FOR 32)", "UPDATE log_tree SET size = 1");
			ElectedLoop.Work keeper = service.bean("treeKeeper", ElectedLoop.Work.class);
			assertThatThrownBy(keeper::begin).hasMessageContaining("Nothing is signed").hasMessageContaining("backup");
			// As large as it was, and another.
			service.jdbc()
				.sql("UPDATE log_tile t SET hashes = overlay(k.hashes PLACING sha256('x') FROM 1) FROM kept k WHERE k.level = t.level AND k.index = t.index")
				.update();
			service.jdbc().sql("UPDATE log_tree SET size = (SELECT count(*) FROM ledger_log)").update();
			assertThatThrownBy(keeper::begin).hasMessageContaining("Nothing is signed")
				.hasMessageContaining("not those");
			assertThat(service.jdbc().sql("SELECT count(*) FROM log_checkpoint").query(Long.class).single()).isZero();
			assertThat(Log.read(service, Topics.CHECKPOINTS)).hasSize((int) published);
			// What was taken away is given back, and the log goes on.
			service.jdbc()
				.sql("UPDATE log_tile t SET hashes = k.hashes FROM kept k WHERE k.level = t.level AND k.index = t.index")
				.update();
			service.post("/api/plans", Texts.plan("gendannet-2"));
			awaitSigned(service);
		}
	}

	private static void awaitSigned(Service service) {
		await().atMost(Duration.ofSeconds(30))
			.until(() -> service.jdbc()
				.sql("SELECT note FROM log_checkpoint WHERE published AND size = (SELECT count(*) FROM domain_event)")
				.query((row, number) -> SignedNote.parse(row.getString(1)))
				.optional()
				.isPresent());
	}

}
