package dk.aftalebog.reporting.year;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dk.aftalebog.model.agreement.Period;
import dk.aftalebog.model.year.YearOfAgreement;
import dk.aftalebog.paper.PaperFormat;
import dk.aftalebog.reporting.web.BadRequest;
import dk.aftalebog.reporting.web.Moment;
import dk.aftalebog.reporting.year.YearQuestion.Asked;
import dk.aftalebog.wording.Wording;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Paper has a bound, for it lies in memory. */
class YearsPaperTest {

	private static final LocalDate LAST = LocalDate.parse("2022-12-31");

	private static final Instant NOW = Instant.parse("2023-01-31T12:00:00Z");

	@Test
	void what_is_too_much_for_paper_is_refused_before_it_is_laid_out_and_told_where_it_can_be_had() {
		YearsPaper paper = new YearsPaper(null, Map.of(), new Asked(2022, new Moment(LAST, NOW, 1, NOW, null)),
				new Wording(new StaticMessageSource(), Locale.of("da")));
		for (int i = 0; i < YearsPaper.MOST_FIGURES; i++) {
			add(paper, i);
		}
		assertThat(PaperFormat.PDF.answer("alle", paper.paper()).getBody()).isNotEmpty();
		assertThatExceptionOfType(BadRequest.class).isThrownBy(() -> add(paper, YearsPaper.MOST_FIGURES))
			.withMessageContaining("format=xlsx");
	}

	private static void add(YearsPaper paper, int number) {
		YearOfAgreement says = new YearOfAgreement(2022, "Aftale " + number,
				new Period(LocalDate.parse("2021-01-01"), null), null, LAST, Map.of(), List.of(), List.of(), List.of(),
				null, null, List.of(), List.of(), null);
		paper.add(new AgreementYear("aftale-" + number, "plan", "Prøve", null, true, null, List.of(), says), () -> {
			throw new AssertionError("There are no places to name");
		});
	}

}
