package dk.aftalebog.agreement.deciderevision;

import java.time.LocalDate;

import dk.aftalebog.agreement.pages.WorkbenchPage;
import dk.aftalebog.wording.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The board's sheet to take to the meeting, in the language of its reader. */
@WorkbenchPage
class DecisionSheetPage {

	private final DecisionSheets sheets;

	DecisionSheetPage(DecisionSheets sheets) {
		this.sheets = sheets;
	}

	@GetMapping("/agreements/{agreement}/revisions/{number}/decision-sheet.pdf")
	ResponseEntity<byte[]> sheet(@PathVariable String agreement, @PathVariable int number,
			@RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate meetingOn,
			@ModelAttribute("say") Wording say) {
		return this.sheets.file(agreement, number, meetingOn, say);
	}

}
