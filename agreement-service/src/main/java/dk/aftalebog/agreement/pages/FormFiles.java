package dk.aftalebog.agreement.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

import dk.aftalebog.agreement.attach.Attachments;
import dk.aftalebog.agreement.refusal.Ground;
import dk.aftalebog.agreement.refusal.Refusal;
import dk.aftalebog.model.event.Attachment;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/**
 * Takes the files of a form in. They are kept before anything else is done, and stay when
 * something else is wrong, so that nobody chooses a file twice.
 */
@Component
public class FormFiles {

	/** As over HTTP; the server takes more in, so that it can be told at the field. */
	private static final int MOST_MEGABYTES = 25;

	private final Attachments attachments;

	FormFiles(Attachments attachments) {
		this.attachments = attachments;
	}

	/**
	 * Takes a file in, where one was chosen.
	 * @param form the form; its field holds the file's SHA-256 after this, or says what
	 * is wrong with the file
	 * @param pointer the field
	 * @param desk the agreement, for whose plan it is handed in
	 */
	public void receive(Form form, String pointer, Desk desk) {
		MultipartFile file = form.file(pointer + "File");
		String name = (file != null) ? name(file) : "";
		if (file == null || (name.isEmpty() && file.isEmpty())) {
			return;
		}
		try {
			if (file.getSize() > MOST_MEGABYTES * 1024 * 1024) {
				throw Ground.ATTACHMENT_TOO_LARGE.refusal(MOST_MEGABYTES);
			}
			Attachment kept = this.attachments.handIn(file.getBytes(), desk.situation().latestPlan().id(), name,
					Objects.requireNonNullElse(file.getContentType(), MediaType.APPLICATION_OCTET_STREAM_VALUE));
			form.put(pointer, kept.sha256());
			form.put(pointer + "Name", kept.name());
		}
		catch (Refusal refusal) {
			form.refused(pointer, refusal);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Some browsers send the folders as well. */
	private static String name(MultipartFile file) {
		String sent = Objects.requireNonNullElse(file.getOriginalFilename(), "");
		return sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1).strip();
	}

}
