package dk.aftalebog.access;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.filter.OncePerRequestFilter;

/** Who asks too much is told when to go on. */
final class RateLimitFilter extends OncePerRequestFilter {

	private final RateLimit limit;

	private final Problems problems;

	RateLimitFilter(RateLimit limit, Problems problems) {
		this.limit = limit;
		this.problems = problems;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String who = LedgerUser.current()
			.map((user) -> "subject " + user.subject())
			.orElseGet(() -> "address " + request.getRemoteAddr());
		long seconds = this.limit.take(who);
		if (seconds == 0) {
			chain.doFilter(request, response);
			return;
		}
		response.setHeader("Retry-After", Long.toString(seconds));
		this.problems.answer(request, response, 429, "too-many-requests",
				"Too many requests at once; go on in %d second(s)".formatted(seconds));
	}

}
