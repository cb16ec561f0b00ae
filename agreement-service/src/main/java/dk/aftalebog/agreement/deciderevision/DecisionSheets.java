package dk.aftalebog.agreement.deciderevision;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

import dk.aftalebog.agreement.governance.Revisions;
import dk.aftalebog.agreement.governance.Rule;
import dk.aftalebog.agreement.pages.RevisionForms.Subject;
import dk.aftalebog.agreement.pages.RevisionForms;
import dk.aftalebog.agreement.preview.PreviewView;
import dk.aftalebog.agreement.transparency.LatestCheckpoint;
import dk.aftalebog.model.record.RevisionRecord;
import dk.aftalebog.paper.PaperFormat;
import dk.aftalebog.wording.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The sheets that the board decides by, on paper. */
@Component
class DecisionSheets {

	private final RevisionForms forms;

	private final LatestCheckpoint latest;

	DecisionSheets(RevisionForms forms, LatestCheckpoint latest) {
		this.forms = forms;
		this.latest = latest;
	}

	/**
	 * What the log is at, for whoever is to see it; empty where nothing is signed yet.
	 */
	Optional<Witnessed> witnessed() {
		return this.latest.find().map(Witnessed::of);
	}

	/**
	 * Makes the sheet of a revision that lies before the board.
	 * @param meetingOn the date of the meeting; absent: today
	 */
	ResponseEntity<byte[]> file(String agreement, int number, @Nullable LocalDate meetingOn, Wording say) {
		Subject subject = this.forms.subject(agreement, number, say);
		RevisionRecord revision = Revisions.submitted(subject.desk().situation().record(), number, "*");
		if (!revision.kind().isDecidedByBoard()) {
			throw Rule.SETTLED_NOT_DECIDED.refusal(number, Revisions.words(revision.kind()));
		}
		LocalDate day = Objects.requireNonNullElse(meetingOn, subject.desk().situation().today());
		PreviewView preview = PreviewView.of(subject.desk(), revision, day);
		return PaperFormat.PDF.answer("%s-revision-%d-%s".formatted(agreement, number, day),
				new DecisionSheet(subject.desk(), revision, preview, witnessed().orElse(null)).paper());
	}

}
