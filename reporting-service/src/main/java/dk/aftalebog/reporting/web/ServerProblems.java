package dk.aftalebog.reporting.web;

import java.io.IOException;
import java.io.Writer;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * What the web server itself refuses, before anything of ours sees it: as a problem
 * detail too, instead of a page.
 */
final class ServerProblems extends ErrorReportValve {

	@Override
	protected void report(Request request, Response response, @Nullable Throwable throwable) {
		HttpStatus status = HttpStatus.resolve(response.getStatus());
		if (status == null || !status.isError() || response.getContentWritten() > 0 || !response.setErrorReported()) {
			return;
		}
		try {
			response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
			Writer writer = response.getReporter();
			if (writer != null) {
				Problem problem = status.is4xxClientError()
						? Problem.of(status.value(), "bad-address", "The web server cannot make sense of this request")
						: Problem.of(status.value(), "internal-error", "Something went wrong here");
				writer.write(problem.json());
				response.finishResponse();
			}
		}
		catch (IOException | IllegalStateException ex) {
			// The client is gone, or the answer has begun: there is nobody to tell.
			container.getLogger().debug("A problem could not be told", ex);
		}
	}

}
