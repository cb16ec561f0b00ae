package dk.aftalebog.paper;

import java.nio.charset.StandardCharsets;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The formats in which a paper can be had. */
public enum PaperFormat {

	/** For Word and whatever else edits texts. */
	DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document") {

		@Override
		byte[] write(Paper paper) {
			return new WordFile(paper).write();
		}

	},
	/** For reading, printing and keeping. */
	PDF("pdf", "application/pdf") {

		@Override
		byte[] write(Paper paper) {
			return new PdfFile(paper).write();
		}

	};

	private final String extension;

	private final String type;

	PaperFormat(String extension, String type) {
		this.extension = extension;
		this.type = type;
	}

	abstract byte[] write(Paper paper);

	/**
	 * Answers with a paper.
	 * @param name the file's name, without its ending
	 * @param paper the paper
	 * @return the file
	 */
	public ResponseEntity<byte[]> answer(String name, Paper paper) {
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(this.type))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment()
						.filename(name + "." + this.extension, StandardCharsets.UTF_8)
						.build()
						.toString())
			.body(write(paper));
	}

}
