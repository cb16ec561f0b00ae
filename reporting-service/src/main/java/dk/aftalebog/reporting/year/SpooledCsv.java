package dk.aftalebog.reporting.year;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A file of rows, written in full before the first byte is sent: what fails on the way is
 * told as a problem, no half file looks whole, and no slow client holds the database.
 */
final class SpooledCsv {

	private static final MediaType TYPE = new MediaType("text", "csv", StandardCharsets.UTF_8);

	private SpooledCsv() {
	}

	static ResponseEntity<Resource> of(String name, Consumer<CsvWriter> rows) {
		try {
			Path file = Files.createTempFile("aftalebog", ".csv");
			try (BufferedWriter writer = Files.newBufferedWriter(file)) {
				rows.accept(new CsvWriter(writer));
			}
			catch (IOException | RuntimeException ex) {
				Files.deleteIfExists(file);
				throw ex;
			}
			long length = Files.size(file);
			return ResponseEntity.ok()
				.contentType(TYPE)
				.contentLength(length)
				.header(HttpHeaders.CONTENT_DISPOSITION,
						ContentDisposition.attachment()
							.filename(name + ".csv", StandardCharsets.UTF_8)
							.build()
							.toString())
				.body(new InputStreamResource(Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
