package dk.aftalebog.access;

import java.net.URI;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The OpenID Connect provider: any that serves a discovery document.
 *
 * @param issuer the issuer, exactly as its tokens name it; where browsers go
 * @param backchannel where this service reaches the same provider, if not at the issuer's
 * address
 * @param audience the audience that a token must be for
 * @param clientId how this service is registered there, to log people in for its pages
 * @param clientSecret the secret that goes with it; from the environment alone
 */
@ConfigurationProperties("aftalebog.identity")
record IdentityProperties(URI issuer, @Nullable URI backchannel, @DefaultValue("aftalebog") String audience,
		String clientId, String clientSecret) {

	URI discovery() {
		URI base = (this.backchannel != null) ? this.backchannel : this.issuer;
		return URI.create(base + "/.well-known/openid-configuration");
	}

}
