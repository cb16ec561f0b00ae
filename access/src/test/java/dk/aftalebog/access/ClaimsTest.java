package dk.aftalebog.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ClaimsTest {

	@Test
	void a_user_has_the_role_the_plans_and_the_seats_that_the_token_names() {
		LedgerUser user = user(Map.of("role", "board-member", "organisation", "Boligforeningen", "plans",
				List.of("nord", "syd"), "seats", List.of("nord/formand")));
		assertThat(user.role()).isEqualTo(Role.BOARD_MEMBER);
		assertThat(user.organisation()).isEqualTo("Boligforeningen");
		assertThat(user.belongsTo("nord")).isTrue();
		assertThat(user.belongsTo("vest")).isFalse();
		assertThat(user.holds("nord", "formand")).isTrue();
		assertThat(user.holds("syd", "formand")).isFalse();
		assertThat(Claims.authorities(user)).extracting(Object::toString).containsExactly("board-member");
	}

	@Test
	void a_role_that_is_one_of_several_groups_counts() {
		assertThat(user(Map.of("role", List.of("default-roles", "auditor"))).role()).isEqualTo(Role.AUDITOR);
	}

	@Test
	void two_roles_are_none() {
		assertThat(user(Map.of("role", List.of("secretariat", "auditor"))).role()).isNull();
	}

	@Test
	void an_unknown_role_is_none_and_gives_no_authority() {
		LedgerUser user = user(Map.of("role", "king"));
		assertThat(user.role()).isNull();
		assertThat(Claims.authorities(user)).isEmpty();
	}

	@Test
	void claims_of_another_shape_give_nothing() {
		LedgerUser user = user(Map.of("role", 7, "organisation", List.of(), "plans", Map.of("*", true), "seats", 1));
		assertThat(user).isEqualTo(new LedgerUser("somebody", null, "", Set.of(), Set.of()));
	}

	@Test
	void a_seat_in_a_plan_that_the_user_does_not_belong_to_is_none() {
		LedgerUser user = user(Map.of("role", "board-member", "plans", List.of("nord"), "seats",
				List.of("syd/formand", "*/kasserer")));
		assertThat(user.holds("syd", "formand")).isFalse();
		assertThat(user.holds("syd", "kasserer")).isFalse();
		assertThat(user.holds("nord", "kasserer")).isTrue();
	}

	@Test
	void every_plan_is_a_plan_too() {
		LedgerUser user = user(Map.of("role", "auditor", "plans", "*"));
		assertThat(user.belongsToAll()).isTrue();
		assertThat(user.belongsTo("vest")).isTrue();
	}

	private static LedgerUser user(Map<String, Object> claims) {
		Map<String, Object> all = new HashMap<>(claims);
		all.put("sub", "somebody");
		return Claims.user(all);
	}

}
