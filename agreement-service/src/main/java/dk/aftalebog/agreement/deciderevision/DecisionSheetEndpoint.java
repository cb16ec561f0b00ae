package dk.aftalebog.agreement.deciderevision;

import java.time.LocalDate;
import java.util.Locale;

import dk.aftalebog.wording.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The board's sheet over HTTP, in Danish. */
@RestController
class DecisionSheetEndpoint {

	private final DecisionSheets sheets;

	private final Wording danish;

	DecisionSheetEndpoint(DecisionSheets sheets, MessageSource messages) {
		this.sheets = sheets;
		this.danish = new Wording(messages, Locale.of("da"));
	}

	@GetMapping("/api/agreements/{agreement}/revisions/{revision}/decision-sheet.pdf")
	ResponseEntity<byte[]> sheet(@PathVariable String agreement, @PathVariable int revision,
			@RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate meetingOn) {
		return this.sheets.file(agreement, revision, meetingOn, this.danish);
	}

}
