package dk.aftalebog.agreement.web;

import java.io.IOException;

import dk.aftalebog.agreement.refusal.Ground;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Takes the body of a POST to the API in, up to a limit: 2 MiB, for an attachment 25 MiB.
 */
@Component
@Order(1)
class BodyLimitFilter extends OncePerRequestFilter {

	private static final int DOCUMENT_LIMIT = 2 * 1024 * 1024;

	private static final int ATTACHMENT_LIMIT = 25 * 1024 * 1024;

	private final HandlerExceptionResolver problems;

	BodyLimitFilter(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
		this.problems = problems;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !HttpMethod.POST.matches(request.getMethod()) || !request.getRequestURI().startsWith("/api/");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		int limit = request.getRequestURI().equals("/api/attachments") ? ATTACHMENT_LIMIT : DOCUMENT_LIMIT;
		byte[] body = request.getInputStream().readNBytes(limit + 1);
		if (body.length > limit) {
			this.problems.resolveException(request, response, null, Ground.BODY_TOO_LARGE.refusal(limit));
			return;
		}
		chain.doFilter(new BufferedBody(request, body), response);
	}

}
