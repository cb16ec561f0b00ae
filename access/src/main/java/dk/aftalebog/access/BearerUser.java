package dk.aftalebog.access;

import java.io.Serial;
import java.util.Map;

import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.AbstractOAuth2TokenAuthenticationToken;

/** Who sent a bearer token. */
final class BearerUser extends AbstractOAuth2TokenAuthenticationToken<Jwt> {

	@Serial
	private static final long serialVersionUID = 1L;

	private BearerUser(Jwt token, LedgerUser user) {
		super(token, user, token, Claims.authorities(user));
		setAuthenticated(true);
	}

	static BearerUser of(Jwt token) {
		return new BearerUser(token, Claims.user(token.getClaims()));
	}

	@Override
	public Map<String, Object> getTokenAttributes() {
		return getToken().getClaims();
	}

}
