package dk.aftalebog.model.change;

import dk.aftalebog.model.change.Change.PartyAdded;
import dk.aftalebog.model.change.Change.PartyChanged;
import dk.aftalebog.model.change.Change.PartyRemoved;
import dk.aftalebog.model.change.Change.SectionRemoved;
import dk.aftalebog.model.change.Change.SectionSet;
import org.junit.jupiter.api.Test;

import static dk.aftalebog.model.Example.party;
import static dk.aftalebog.model.Example.section;
import static dk.aftalebog.model.change.Scenario.given;
import static org.assertj.core.api.Assertions.assertThat;

class PartyAndSectionChangesTest {

	@Test
	void a_party_joins_behind_the_others() {
		assertThat(given(new PartyAdded(party("a"))).when(new PartyAdded(party("b"))).then().parties())
			.containsExactly(party("a"), party("b"));
	}

	@Test
	void a_party_joins_once() {
		given(new PartyAdded(party("a"))).refuses(new PartyAdded(party("a", "Another")),
				"there is a party 'a' already on that day");
	}

	@Test
	void a_party_changes_in_its_place() {
		assertThat(given(new PartyAdded(party("a")), new PartyAdded(party("b")))
			.when(new PartyChanged(party("a", "Changed")))
			.then()
			.parties()).containsExactly(party("a", "Changed"), party("b"));
	}

	@Test
	void a_party_that_is_not_there_cannot_change() {
		given().refuses(new PartyChanged(party("a")), "there is no party 'a' on that day");
	}

	@Test
	void a_party_leaves() {
		assertThat(given(new PartyAdded(party("a")), new PartyAdded(party("b"))).when(new PartyRemoved("a"))
			.then()
			.parties()).containsExactly(party("b"));
	}

	@Test
	void a_party_that_is_not_there_cannot_leave() {
		given().refuses(new PartyRemoved("a"), "there is no party 'a' on that day");
	}

	@Test
	void a_party_that_has_left_may_join_again() {
		assertThat(given(new PartyAdded(party("a")), new PartyRemoved("a")).when(new PartyAdded(party("a", "Is back")))
			.then()
			.parties()).containsExactly(party("a", "Is back"));
	}

	@Test
	void a_section_is_written_and_rewritten_in_its_place() {
		assertThat(given()
			.when(new SectionSet(section("problem", "First")), new SectionSet(section("purpose", "Why")),
					new SectionSet(section("problem", "Second")))
			.then()
			.sections()).containsExactly(section("problem", "Second"), section("purpose", "Why"));
	}

	@Test
	void a_section_is_taken_out() {
		assertThat(given(new SectionSet(section("problem", "First"))).when(new SectionRemoved("problem"))
			.then()
			.sections()).isEmpty();
	}

	@Test
	void a_section_that_is_not_there_cannot_be_taken_out() {
		given().refuses(new SectionRemoved("problem"), "there is no section 'problem' on that day");
	}

}
