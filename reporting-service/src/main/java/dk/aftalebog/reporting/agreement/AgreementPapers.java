package dk.aftalebog.reporting.agreement;

import java.util.Objects;

import dk.aftalebog.reporting.asof.State;
import dk.aftalebog.paper.PaperFormat;
import dk.aftalebog.reporting.web.NotFound;
import dk.aftalebog.reporting.web.Parameters;
import dk.aftalebog.wording.Wording;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** An agreement as a file. */
@Component
class AgreementPapers {

	private final AgreementViews views;

	AgreementPapers(AgreementViews views) {
		this.views = views;
	}

	/** Before it is in force there is nothing to write. */
	ResponseEntity<byte[]> file(String id, PaperFormat format, Parameters parameters, Wording say) {
		AgreementView view = this.views.of(id, parameters, say);
		AgreementAnswer answer = view.answer();
		if (answer.state() == State.NOT_YET_IN_FORCE) {
			throw NotFound.notYetInForce(id, answer.asOf().inForceOn(), Objects.requireNonNull(answer.inForceFrom()));
		}
		return format.answer(id + "-" + answer.asOf().inForceOn(), new AgreementPaper(view).paper());
	}

}
