package dk.aftalebog.reporting.log;

import java.util.List;

import dk.aftalebog.log.Hash;
import dk.aftalebog.reporting.web.LedgerPage;
import dk.aftalebog.reporting.web.Moments;
import dk.aftalebog.reporting.web.Parameters;
import dk.aftalebog.reporting.witness.Checkpoints.Received;
import dk.aftalebog.wording.Address;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** How far the log is signed, and whether what was signed is what stands here. */
@LedgerPage
class LogPage {

	private static final int CHECKPOINTS = 50;

	private final Moments moments;

	private final LogAnswers answers;

	LogPage(Moments moments, LogAnswers answers) {
		this.moments = moments;
		this.answers = answers;
	}

	/**
	 * A checkpoint as a reader sees it.
	 *
	 * @param checkpoint the checkpoint
	 * @param brief its root in short, to compare with a paper's
	 */
	record Line(Received checkpoint, String brief) {

		static List<Line> of(List<Received> checkpoints) {
			return checkpoints.stream().map((one) -> new Line(one, Hash.ofBase64(one.root()).brief())).toList();
		}

	}

	@GetMapping("/log")
	String log(@RequestParam MultiValueMap<String, String> sent, Model model) {
		LogAnswers.Page page = this.answers.page(Parameters.ofPage(sent, "after").afterPosition(), CHECKPOINTS);
		model.addAttribute("moment", this.moments.now());
		model.addAttribute("disputed", Line.of(this.answers.disputed()));
		model.addAttribute("checkpoints", Line.of(page.checkpoints()));
		model.addAttribute("next",
				(page.next() != null) ? new Address("/log").with("after", page.next()).text() : null);
		return "reporting/log";
	}

	@GetMapping("/log/checkpoints/{size}")
	ResponseEntity<byte[]> checkpoint(@PathVariable String size) {
		return this.answers.checkpoint(size);
	}

	@GetMapping("/log/proofs/{position}")
	ResponseEntity<byte[]> proof(@PathVariable String position) {
		return this.answers.proof(position);
	}

}
