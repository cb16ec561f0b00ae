package dk.aftalebog.reporting.web;

import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** The forms in which a table can be had. */
public enum AnswerFormat {

	/** As all answers are. */
	JSON,
	/** For spreadsheets. */
	CSV;

	private static final MediaType TEXT_CSV = MediaType.parseMediaType("text/csv");

	/**
	 * Settles the form.
	 * @param parameters the parameters as sent, of which {@code format} goes before what
	 * the client accepts
	 * @param accept the header of what the client accepts, if it was sent
	 * @return the form
	 * @throws BadRequest where {@code format} is no form
	 */
	public static AnswerFormat of(Parameters parameters, @Nullable String accept) {
		String format = parameters.text("format");
		if (format == null) {
			return accepted(accept);
		}
		return switch (format) {
			case "json" -> JSON;
			case "csv" -> CSV;
			default ->
				throw new BadRequest("bad-choice", "format", "'%s' is no form; write json or csv".formatted(format));
		};
	}

	private static AnswerFormat accepted(@Nullable String accept) {
		try {
			List<MediaType> types = MediaType.parseMediaTypes(accept);
			return types.stream()
				.sorted(Comparator.comparingDouble(MediaType::getQualityValue).reversed())
				.filter((type) -> type.includes(TEXT_CSV) || type.includes(MediaType.APPLICATION_JSON))
				.findFirst()
				.filter((type) -> !type.includes(MediaType.APPLICATION_JSON))
				.map((type) -> CSV)
				.orElse(JSON);
		}
		catch (InvalidMediaTypeException ex) {
			// It is refused where the answer is written.
			return JSON;
		}
	}

}
