package dk.aftalebog.agreement.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

import dk.aftalebog.agreement.refusal.Ground;
import dk.aftalebog.agreement.web.IdempotentAnswers.Answer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * {@code Idempotency-Key} on every POST: the same key and request again gets the first
 * answer. The answer is kept in the transaction of the command it answers, so that the
 * two are never apart. Whoever comes second waits for the first; then it is refused, or
 * finds the key taken when it keeps its own answer: it is rolled back and gets the first
 * answer. A refusal is not kept, for it changed nothing.
 */
@Component
@Order(2)
class IdempotencyFilter extends OncePerRequestFilter {

	private static final String HEADER = "Idempotency-Key";

	private static final int LONGEST_KEY = 200;

	/** A question with a body writes nothing, and its answer is of the moment. */
	private static final Pattern QUESTION = Pattern.compile("/api/agreements/[^/]+/revisions/(?:[^/]+/preview|may)");

	private final IdempotentAnswers answers;

	private final TransactionTemplate transaction;

	private final HandlerExceptionResolver problems;

	IdempotencyFilter(IdempotentAnswers answers, TransactionTemplate transaction,
			@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
		this.answers = answers;
		this.transaction = transaction;
		this.problems = problems;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !(request instanceof BufferedBody) || QUESTION.matcher(request.getRequestURI()).matches();
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
		try {
			String key = key(request);
			String subject = String.valueOf(request.getRemoteUser());
			String hash = hash((BufferedBody) request);
			boolean first = Boolean.TRUE.equals(this.transaction.execute((status) -> {
				this.answers.lock(subject, key);
				pass(request, answer, chain);
				boolean kept = answer.getStatus() < 400 && this.answers.keep(subject, key, Answer.of(hash, answer));
				if (!kept) {
					status.setRollbackOnly();
				}
				return kept;
			}));
			if (!first && answer.getStatus() < 500) {
				repeat(this.answers.find(subject, key), hash, answer);
			}
		}
		catch (RuntimeException ex) {
			answer.reset();
			this.problems.resolveException(request, answer, null, ex);
		}
		answer.copyBodyToResponse();
	}

	private static void pass(HttpServletRequest request, ContentCachingResponseWrapper answer, FilterChain chain) {
		try {
			chain.doFilter(request, answer);
		}
		catch (IOException | ServletException ex) {
			throw new IllegalStateException("The request could not be answered", ex);
		}
	}

	/** Where the key was used before, that answer takes the place of this one. */
	private static void repeat(Optional<Answer> kept, String hash, HttpServletResponse response) throws IOException {
		if (kept.isEmpty()) {
			return;
		}
		Answer first = kept.get();
		if (!first.requestHash().equals(hash)) {
			throw Ground.IDEMPOTENCY_KEY_REUSED.refusal();
		}
		response.reset();
		response.setStatus(first.status());
		header(response, "Content-Type", first.contentType());
		header(response, "Location", first.location());
		header(response, "ETag", first.entityTag());
		response.getOutputStream().write(first.body().getBytes(StandardCharsets.UTF_8));
	}

	private static void header(HttpServletResponse response, String name, @Nullable String value) {
		if (value != null) {
			response.setHeader(name, value);
		}
	}

	private static String key(HttpServletRequest request) {
		String key = request.getHeader(HEADER);
		if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
			throw Ground.IDEMPOTENCY_KEY_MISSING.refusal();
		}
		return key;
	}

	private static String hash(BufferedBody request) {
		try {
			MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
			sha256.update((request.getRequestURI() + "\n" + request.getQueryString() + "\n")
				.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(sha256.digest(request.body()));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
