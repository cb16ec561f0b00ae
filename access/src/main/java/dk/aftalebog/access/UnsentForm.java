package dk.aftalebog.access;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;

/**
 * A form that was sent when the session was over: what was typed is kept while one logs
 * in, and stands in the form again. Nothing is done by itself: whoever logs in has to see
 * what he or she does.
 */
public final class UnsentForm {

	/**
	 * A field that a kept form has where a file came with it, which is not kept: it has
	 * to be chosen again.
	 */
	public static final String WITHOUT_FILES = "_files";

	private static final String KEPT = "aftalebog.unsent:";

	private static final int MOST_FIELDS = 5000;

	private static final int LONGEST_FORM = 4_000_000;

	/** Whoever sends forms without being logged in fills this, and no more memory. */
	private static final long MOST_CHARACTERS = 16_000_000;

	private static final Cache<String, Map<String, String[]>> FORMS = Caffeine.newBuilder()
		.maximumWeight(MOST_CHARACTERS)
		.weigher((String key, Map<String, String[]> fields) -> characters(fields))
		.expireAfterWrite(Duration.ofHours(1))
		.executor(Runnable::run)
		.build();

	private UnsentForm() {
	}

	/**
	 * Takes what was typed, once.
	 * @param request the request for the address that the form is sent to
	 * @return the fields, if a form was kept
	 */
	public static Optional<Map<String, String[]>> take(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		if (session == null) {
			return Optional.empty();
		}
		String name = KEPT + request.getRequestURI();
		Object key = session.getAttribute(name);
		session.removeAttribute(name);
		return Optional.ofNullable(key).map((known) -> FORMS.asMap().remove(known.toString()));
	}

	private static int characters(Map<String, String[]> fields) {
		return fields.entrySet()
			.stream()
			.mapToInt((field) -> field.getKey().length() + Stream.of(field.getValue()).mapToInt(String::length).sum())
			.sum();
	}

	/**
	 * Keeps a form whose token went with its session; whatever else is denied is denied.
	 */
	static AccessDeniedHandler keeping(String notAllowed) {
		AccessDeniedHandlerImpl denied = new AccessDeniedHandlerImpl();
		denied.setErrorPage(notAllowed);
		return (request, response, ex) -> {
			if (ex instanceof CsrfException && isForm(request)) {
				keep(request, response);
			}
			else {
				denied.handle(request, response, ex);
			}
		};
	}

	private static boolean isForm(HttpServletRequest request) {
		String type = request.getContentType();
		return HttpMethod.POST.matches(request.getMethod()) && type != null
				&& (type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE) || isMultipart(type))
				&& !request.getRequestURI().equals("/logout") && request.getParameterMap().size() <= MOST_FIELDS
				&& characters(request.getParameterMap()) <= LONGEST_FORM;
	}

	private static boolean isMultipart(String type) {
		return type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
	}

	private static void keep(HttpServletRequest request, HttpServletResponse response)
			throws IOException, ServletException {
		Map<String, String[]> fields = new HashMap<>(request.getParameterMap());
		fields.remove("_csrf");
		if (isMultipart(request.getContentType())
				&& request.getParts().stream().anyMatch((part) -> isFile(part.getSubmittedFileName()))) {
			fields.put(WITHOUT_FILES, new String[] { "true" });
		}
		String key = UUID.randomUUID().toString();
		FORMS.put(key, fields);
		request.getSession().setAttribute(KEPT + request.getRequestURI(), key);
		response.sendRedirect(request.getRequestURI());
	}

	/** A field of a file in which none was chosen has a name that is empty. */
	private static boolean isFile(@Nullable String name) {
		return name != null && !name.isEmpty();
	}

}
