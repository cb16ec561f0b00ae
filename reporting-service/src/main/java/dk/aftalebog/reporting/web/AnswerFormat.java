package dk.aftalebog.reporting.web;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** The forms in which a table can be had. */
public enum AnswerFormat {

	/** As all answers are. */
	JSON,
	/** For spreadsheets, as text. */
	CSV,
	/** For spreadsheets, as a workbook. */
	XLSX;

	/** What a workbook is on the wire. */
	public static final MediaType WORKBOOK = MediaType
		.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

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
			case "xlsx" -> XLSX;
			default -> throw new BadRequest("bad-choice", "format",
					"'%s' is no form; write json, csv or xlsx".formatted(format));
		};
	}

	/** One that takes anything gets what all answers are. */
	private static @Nullable AnswerFormat accepted(MediaType type) {
		if (type.includes(MediaType.APPLICATION_JSON)) {
			return JSON;
		}
		return type.includes(TEXT_CSV) ? CSV : type.includes(WORKBOOK) ? XLSX : null;
	}

	private static AnswerFormat accepted(@Nullable String accept) {
		try {
			List<MediaType> types = MediaType.parseMediaTypes(accept);
			return types.stream()
				.sorted(Comparator.comparingDouble(MediaType::getQualityValue).reversed())
				.map(AnswerFormat::accepted)
				.filter(Objects::nonNull)
				.findFirst()
				.orElse(JSON);
		}
		catch (InvalidMediaTypeException ex) {
			// It is refused where the answer is written.
			return JSON;
		}
	}

}
