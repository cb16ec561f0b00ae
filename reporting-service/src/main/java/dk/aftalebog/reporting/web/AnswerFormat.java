package dk.aftalebog.reporting.web;

import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;

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
					"'%s' is no form of this; write json, csv or xlsx, or of a year pdf".formatted(format));
		};
	}

	/**
	 * Tells whether a paper for print is asked for, which some tables can be had as.
	 * @param parameters the parameters as sent, of which {@code format} goes before what
	 * the client accepts
	 * @param accept the header of what the client accepts, if it was sent
	 * @return whether it is
	 */
	public static boolean isPaper(Parameters parameters, @Nullable String accept) {
		String format = parameters.text("format");
		return (format != null) ? format.equals("pdf")
				: mostWanted(accept).findFirst().filter(MediaType.APPLICATION_PDF::equalsTypeAndSubtype).isPresent();
	}

	/** One that takes anything gets what all answers are. */
	private static @Nullable AnswerFormat accepted(MediaType type) {
		if (type.includes(MediaType.APPLICATION_JSON)) {
			return JSON;
		}
		return type.includes(TEXT_CSV) ? CSV : type.includes(WORKBOOK) ? XLSX : null;
	}

	private static AnswerFormat accepted(@Nullable String accept) {
		return mostWanted(accept).map(AnswerFormat::accepted).filter(Objects::nonNull).findFirst().orElse(JSON);
	}

	private static Stream<MediaType> mostWanted(@Nullable String accept) {
		try {
			return MediaType.parseMediaTypes(accept)
				.stream()
				.sorted(Comparator.comparingDouble(MediaType::getQualityValue).reversed());
		}
		catch (InvalidMediaTypeException ex) {
			// It is refused where the answer is written.
			return Stream.empty();
		}
	}

}
