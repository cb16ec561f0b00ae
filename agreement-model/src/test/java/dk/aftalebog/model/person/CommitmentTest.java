package dk.aftalebog.model.person;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CommitmentTest {

	private static final String SALT = "00112233445566778899aabbccddeeff".repeat(2);

	private static final PersonDetails INGER = new PersonDetails("Inger Eksempel", null, "inger@example.org", null);

	@Test
	void a_commitment_is_what_anybody_computes_by_its_description() {
		// HMAC-SHA-256 of 01 0000000e "Inger Eksempel" 00 01 00000011 "inger@example.org"
		// 00.
		assertThat(Commitment.to(INGER, SALT))
			.isEqualTo("13d618af60d9777f4c784f22216e7ad1530a3fce345586c8cb0342ef8ab534b7");
	}

	@Test
	void it_holds_for_the_details_and_the_salt_it_was_made_with() {
		assertThat(Commitment.holds(Commitment.to(INGER, SALT), INGER, SALT)).isTrue();
	}

	@Test
	void it_does_not_hold_for_another_name_another_place_of_the_same_text_or_another_salt() {
		String commitment = Commitment.to(INGER, SALT);
		assertThat(Commitment.holds(commitment, new PersonDetails("Inger Eksempe", null, "linger@example.org", null),
				SALT))
			.isFalse();
		assertThat(Commitment.holds(commitment, new PersonDetails("Inger Eksempel", "inger@example.org", null, null),
				SALT))
			.isFalse();
		assertThat(Commitment.holds(commitment, INGER, "0".repeat(64))).isFalse();
	}

	@Test
	void a_salt_that_is_too_short_is_refused() {
		assertThatIllegalArgumentException().isThrownBy(() -> Commitment.to(INGER, "00"));
	}

	@Test
	void details_do_not_print_themselves() {
		assertThat(INGER.toString()).doesNotContain("Inger", "inger");
		assertThat(new PersonEntry("7f3a", "plan", INGER, SALT).toString()).doesNotContain("Inger", "inger", SALT);
	}

	@Test
	void a_text_that_holds_a_part_of_the_name_the_address_or_the_number_names_the_person() {
		PersonDetails bo = new PersonDetails("Bo Ek-Larsen", null, "bo@example.org", "+45 12 34 56 78");
		assertThat(bo.isNamedIn("Larsen er fratrådt")).isTrue();
		assertThat(bo.isNamedIn("skriv til BO@example.org")).isTrue();
		assertThat(bo.isNamedIn("nummeret 4512345678")).isTrue();
		assertThat(bo.isNamedIn("Har bedt om det, bo")).isFalse();
	}

}
