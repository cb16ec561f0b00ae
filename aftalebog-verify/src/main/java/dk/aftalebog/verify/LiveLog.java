package dk.aftalebog.verify;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import dk.aftalebog.log.MalformedLog;
import org.jspecify.annotations.Nullable;

/** The running log: what it exports now, and what it said a moment before. */
final class LiveLog {

	private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

	private final URI address;

	private final @Nullable String token;

	/**
	 * A log.
	 * @param address such as {@code http://localhost:8080/api/log}
	 * @param token an access token of an auditor
	 */
	LiveLog(String address, @Nullable String token) {
		try {
			this.address = URI.create(address.endsWith("/") ? address : address + "/");
		}
		catch (IllegalArgumentException ex) {
			throw new CannotVerify("%s er ikke en adresse".formatted(address), "%s is no address".formatted(address));
		}
		this.token = token;
	}

	/** The checkpoint that anybody is shown now. */
	Earlier checkpoint() {
		try {
			return Earlier.of(this.address + "checkpoint", get("checkpoint", HttpResponse.BodyHandlers.ofString()));
		}
		catch (MalformedLog ex) {
			throw new CannotVerify("Loggen på %s svarer ikke med et kontrolpunkt".formatted(this.address),
					"The log at %s does not answer with a checkpoint".formatted(this.address));
		}
	}

	/** Saves the export in a file that is deleted when this program ends. */
	Path export() {
		try {
			Path file = Files.createTempFile("aftalebog-", ".zip");
			file.toFile().deleteOnExit();
			return get("export", HttpResponse.BodyHandlers.ofFile(file));
		}
		catch (IOException ex) {
			throw notReached(ex);
		}
	}

	private <T> T get(String path, HttpResponse.BodyHandler<T> body) {
		HttpRequest.Builder request = HttpRequest.newBuilder(this.address.resolve(path)).GET();
		Optional.ofNullable(this.token).ifPresent((bearer) -> request.header("Authorization", "Bearer " + bearer));
		try {
			HttpResponse<T> response = this.http.send(request.build(), body);
			if (response.statusCode() != 200) {
				throw new CannotVerify(
						"%s%s svarer %d; kræver det en adgang (AFTALEBOG_TOKEN)?".formatted(this.address, path,
								response.statusCode()),
						"%s%s answers %d; does it want a token (AFTALEBOG_TOKEN)?".formatted(this.address, path,
								response.statusCode()));
			}
			return response.body();
		}
		catch (IOException | IllegalArgumentException ex) {
			throw notReached(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw notReached(ex);
		}
	}

	private CannotVerify notReached(Exception ex) {
		return new CannotVerify("Loggen på %s kan ikke nås: %s".formatted(this.address, ex.getMessage()),
				"The log at %s cannot be reached: %s".formatted(this.address, ex.getMessage()));
	}

}
