package dk.aftalebog.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * The claims of a verified token: {@code role}, {@code organisation}, {@code plans},
 * {@code seats}. What is missing or not as it should be gives less, never more.
 */
final class Claims {

	private Claims() {
	}

	static LedgerUser user(Map<String, Object> claims) {
		return new LedgerUser(String.valueOf(claims.get("sub")), role(claims), organisation(claims),
				strings(claims.get("plans")), strings(claims.get("seats")));
	}

	static List<GrantedAuthority> authorities(LedgerUser user) {
		Role role = user.role();
		return (role != null) ? List.of(new SimpleGrantedAuthority(role.wireName())) : List.of();
	}

	/** Who has two roles would have to say in which one he or she acts. */
	private static @Nullable Role role(Map<String, Object> claims) {
		Set<Role> known = strings(claims.get("role")).stream()
			.flatMap((name) -> Role.of(name).stream())
			.collect(Collectors.toSet());
		return (known.size() == 1) ? known.iterator().next() : null;
	}

	private static String organisation(Map<String, Object> claims) {
		return (claims.get("organisation") instanceof String organisation) ? organisation : "";
	}

	private static Set<String> strings(@Nullable Object claim) {
		return switch (claim) {
			case String one -> Set.of(one);
			case Collection<?> several ->
				several.stream().filter(String.class::isInstance).map(String.class::cast).collect(Collectors.toSet());
			case null, default -> Set.of();
		};
	}

}
