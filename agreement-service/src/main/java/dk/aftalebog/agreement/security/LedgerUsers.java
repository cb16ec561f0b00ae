package dk.aftalebog.agreement.security;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The users who may log in, from configuration. An identity provider takes their place in
 * a later release; what stands behind the security context stays as it is.
 *
 * @param users the users
 */
@ConfigurationProperties("aftalebog")
record LedgerUsers(@DefaultValue List<User> users) {

	/**
	 * A user.
	 *
	 * @param name the subject, an opaque name
	 * @param password the password as Spring Security encodes it, such as
	 * {@code {bcrypt}…}
	 * @param role the role
	 * @param organisation the organisation
	 */
	record User(String name, String password, String role, String organisation) {
	}

}
