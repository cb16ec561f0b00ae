package dk.aftalebog.quickstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import dk.aftalebog.log.SigningKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class HomeTest {

	@TempDir
	Path folder;

	@Test
	void the_key_of_the_log_is_made_once_and_its_public_half_is_there_to_be_handed_on() throws IOException {
		String key;
		try (Home home = Home.open(this.folder)) {
			key = home.logKey();
		}
		try (Home again = Home.open(this.folder)) {
			assertThat(again.logKey()).isEqualTo(key);
		}
		assertThat(this.folder.resolve("log.vkey")).hasContent(SigningKey.parse(key).verifier().toString());
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(this.folder.resolve("log.key"))))
			.isEqualTo("rw-------");
	}

	@Test
	void a_key_of_the_log_that_cannot_be_read_is_said_and_not_replaced() throws IOException {
		Files.writeString(this.folder.resolve("log.key"), "PRIVATE+KEY+spoilt");
		try (Home home = Home.open(this.folder)) {
			assertThatThrownBy(home::logKey).isInstanceOf(CannotStart.class)
				.hasMessageContaining("log.key")
				.hasMessageNotContaining("spoilt");
		}
		assertThat(this.folder.resolve("log.key")).hasContent("PRIVATE+KEY+spoilt");
	}

}
