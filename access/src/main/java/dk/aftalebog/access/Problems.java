package dk.aftalebog.access;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** How a service answers with a problem detail before any endpoint is reached. */
public interface Problems {

	/**
	 * Answers.
	 * @param request the request
	 * @param response the answer, with its headers set
	 * @param status the HTTP status
	 * @param code the stable code of the problem
	 * @param detail what is wrong and what to do
	 * @throws IOException where the client is gone
	 */
	void answer(HttpServletRequest request, HttpServletResponse response, int status, String code, String detail)
			throws IOException;

}
