package dk.aftalebog.access;

import java.io.Serial;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/** Who logged in to a page. */
final class LoggedInUser extends DefaultOidcUser {

	@Serial
	private static final long serialVersionUID = 1L;

	private final LedgerUser user;

	LoggedInUser(LedgerUser user, OidcIdToken idToken) {
		super(Claims.authorities(user), idToken);
		this.user = user;
	}

	LedgerUser user() {
		return this.user;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return super.equals(other);
	}

	@Override
	public int hashCode() {
		return super.hashCode();
	}

}
