package dk.aftalebog.reporting.year;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

import dk.aftalebog.reporting.web.AnswerFormat;
import dk.aftalebog.reporting.web.Moment;
import dk.aftalebog.reporting.witness.SealedCheckpoint;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A file of rows, written in full before the first byte is sent: what fails on the way is
 * told as a problem, no half file looks whole, and no slow client holds the database.
 *
 * @param format a form that a file of rows can have
 * @param moment what it is of
 */
record SpooledTable(AnswerFormat format, Moment moment) {

	/**
	 * In rows there is no room for the checkpoint: how many events it is of, and its
	 * root.
	 */
	static final String CHECKPOINT = "Aftalebog-Checkpoint";

	ResponseEntity<Resource> of(String name, Consumer<RowWriter> rows) {
		boolean workbook = this.format == AnswerFormat.XLSX;
		String ending = workbook ? ".xlsx" : ".csv";
		try {
			Path file = Files.createTempFile("aftalebog", ending);
			try {
				if (workbook) {
					writeWorkbook(file, rows);
				}
				else {
					writeCsv(file, rows);
				}
			}
			catch (IOException | RuntimeException ex) {
				Files.deleteIfExists(file);
				throw ex;
			}
			long length = Files.size(file);
			return ResponseEntity.ok()
				.contentType(workbook ? AnswerFormat.WORKBOOK : new MediaType("text", "csv", StandardCharsets.UTF_8))
				.contentLength(length)
				.header(HttpHeaders.CONTENT_DISPOSITION,
						ContentDisposition.attachment()
							.filename(name + ending, StandardCharsets.UTF_8)
							.build()
							.toString())
				.headers(this::checkpoint)
				.body(new InputStreamResource(Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void checkpoint(HttpHeaders headers) {
		SealedCheckpoint checkpoint = this.moment.checkpoint();
		if (checkpoint != null) {
			headers.set(CHECKPOINT, checkpoint.size() + " " + checkpoint.root());
		}
	}

	private void writeWorkbook(Path file, Consumer<RowWriter> rows) throws IOException {
		try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
				XlsxWriter writer = new XlsxWriter(out, this.moment)) {
			rows.accept(writer);
		}
	}

	private static void writeCsv(Path file, Consumer<RowWriter> rows) throws IOException {
		try (BufferedWriter writer = Files.newBufferedWriter(file)) {
			rows.accept(new CsvWriter(writer));
		}
	}

}
