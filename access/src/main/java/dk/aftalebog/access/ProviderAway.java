package dk.aftalebog.access;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.web.client.RestClientException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * While the identity provider cannot be reached and its keys are not known, nobody can be
 * told apart: 503, and once it is back all goes on by itself.
 */
final class ProviderAway extends OncePerRequestFilter {

	private static final Logger logger = LoggerFactory.getLogger(ProviderAway.class);

	private final Problems problems;

	ProviderAway(Problems problems) {
		this.problems = problems;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		try {
			chain.doFilter(request, response);
		}
		catch (AuthenticationServiceException | RestClientException | IllegalDiscoveryException ex) {
			logger.warn("The identity provider does not answer: {}", ex.toString());
			response.setHeader("Retry-After", "5");
			this.problems.answer(request, response, 503, "identity-provider-unavailable",
					"The identity provider does not answer; try again in a moment");
		}
	}

	/** The provider answered, but is not the one that was configured. */
	static final class IllegalDiscoveryException extends RuntimeException {

		private static final long serialVersionUID = 1L;

		IllegalDiscoveryException(String message) {
			super(message);
		}

	}

}
