package dk.aftalebog.log;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HashTest {

	/** SHA-256 of nothing, as FIPS 180-4's examples have it. */
	private static final String OF_NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

	@Test
	void a_hash_is_compared_by_its_hexadecimal_digits_and_at_a_glance_by_the_first_of_them() {
		assertThat(Hash.OF_NOTHING.hex()).isEqualTo(OF_NOTHING);
		assertThat(Hash.OF_NOTHING.brief()).isEqualTo("e3b0 c442 98fc 1c14");
	}

}
