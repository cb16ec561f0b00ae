package dk.aftalebog.reporting.year;

import java.time.Instant;
import java.util.Map;

import dk.aftalebog.paper.PaperFormat;
import dk.aftalebog.reporting.pages.PlaceNames;
import dk.aftalebog.reporting.web.Moment;
import dk.aftalebog.reporting.web.Parameters;
import dk.aftalebog.reporting.witness.Sealing;
import dk.aftalebog.reporting.year.Book.Header;
import dk.aftalebog.reporting.year.YearQuestion.Asked;
import dk.aftalebog.reporting.year.YearQuestion.Reading;
import dk.aftalebog.wording.Places;
import dk.aftalebog.wording.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** A year for print: of an agreement, of a plan's agreements, of all. */
@Component
class YearPapers {

	private final YearQuestion question;

	private final RestatementAnswers restatements;

	private final PlaceNames names;

	YearPapers(YearQuestion question, RestatementAnswers restatements, PlaceNames names) {
		this.question = question;
		this.restatements = restatements;
		this.names = names;
	}

	/** Where an instant is named, the paper tells too what was restated since. */
	ResponseEntity<byte[]> ofOne(String id, Asked asked, Parameters parameters, Wording say) {
		Reading reading = this.question.agreement(id, asked, asked.moment().knownAt());
		Instant then = parameters.instant("knownAt");
		Places places = places(reading, asked, say);
		AgreementYearView view = AgreementYearView.of(reading, asked, YearAddress.ofAgreement(id, asked.year(), then),
				places, say);
		RestatementView since = (then != null)
				? RestatementView.of(this.restatements.read(id, asked), asked, places, say) : null;
		String plan = reading.book().header().plan();
		return PaperFormat.PDF.answer(id + "-" + asked.year(),
				new YearPaper(view, places, plans(asked).getOrDefault(plan, plan), since, say).paper());
	}

	ResponseEntity<byte[]> ofAll(@Nullable String plan, Asked asked, Wording say) {
		YearsPaper paper = paper(plan, asked, say);
		this.question.openAll(plan, asked, (reading) -> add(reading, asked, paper, say));
		return answer(plan, asked, paper);
	}

	/** A page of what the paper of all holds. */
	ResponseEntity<byte[]> ofPage(@Nullable String plan, Asked asked, @Nullable String after, int limit, Wording say) {
		YearsPaper paper = paper(plan, asked, say);
		this.question.open(plan, asked, asked.moment().knownAt(), (after != null) ? after : "", limit)
			.readings()
			.forEach((reading) -> add(reading, asked, paper, say));
		return answer(plan, asked, paper);
	}

	private void add(Reading reading, Asked asked, YearsPaper paper, Wording say) {
		paper.add(AgreementYear.of(reading, asked), () -> places(reading, asked, say));
	}

	private YearsPaper paper(@Nullable String plan, Asked asked, Wording say) {
		return new YearsPaper(plan, plans(asked), asked, say);
	}

	private static ResponseEntity<byte[]> answer(@Nullable String plan, Asked asked, YearsPaper paper) {
		return PaperFormat.PDF.answer(((plan != null) ? plan : "alle") + "-" + asked.year(), paper.paper());
	}

	private Places places(Reading reading, Asked asked, Wording say) {
		Header header = reading.book().header();
		return this.names.of(header.id(), header.plan(), say, asked.moment());
	}

	private Map<String, String> plans(Asked asked) {
		return this.names.plans(asked.moment());
	}

	static String stamp(int year, Moment moment, Wording say) {
		return say.message("yearpaper.stamp", Integer.toString(year), say.instant(moment.knownAt()),
				Long.toString(moment.logPosition())) + " · " + Sealing.line(moment.checkpoint(), say);
	}

}
