package dk.aftalebog.reporting.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import dk.aftalebog.json.Json;
import dk.aftalebog.reporting.projection.Standstill;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A problem detail (RFC 9457).
 *
 * @param type its type, a URN that ends in the code
 * @param title what the status means
 * @param status the HTTP status
 * @param detail what is wrong and what to do
 * @param code the stable code
 * @param parameter the parameter that is at fault, if one is
 * @param projection why the projection of what was asked for stands still, if it does
 */
public record Problem(String type, String title, int status, String detail, String code, @Nullable String parameter,
		@Nullable Standstill projection) {

	/**
	 * Makes a problem of a status and a code.
	 * @param status the HTTP status
	 * @param code the stable code
	 * @param detail what is wrong and what to do
	 * @return the problem
	 */
	public static Problem of(int status, String code, String detail) {
		return new Problem("urn:aftalebog:problem:" + code, HttpStatus.valueOf(status).getReasonPhrase(), status,
				detail, code, null, null);
	}

	Problem withParameter(@Nullable String name) {
		return new Problem(this.type, this.title, this.status, this.detail, this.code, name, this.projection);
	}

	Problem withProjection(@Nullable Standstill standstill) {
		return new Problem(this.type, this.title, this.status, this.detail, this.code, this.parameter, standstill);
	}

	/**
	 * Answers with it where no controller is reached, whatever the client accepts.
	 * @param response the response
	 * @throws IOException where the client is gone
	 */
	public void writeTo(HttpServletResponse response) throws IOException {
		response.setStatus(this.status);
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		response.getOutputStream().write(json().getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Answers with it.
	 * @return the answer of a controller
	 */
	public ResponseEntity<String> answer() {
		return ResponseEntity.status(this.status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(json());
	}

	String json() {
		return Json.MAPPER.writeValueAsString(this);
	}

}
