package dk.aftalebog.agreement.recordmeasurement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dk.aftalebog.agreement.pages.Desk;
import dk.aftalebog.agreement.pages.Desks;
import dk.aftalebog.agreement.pages.FigureText;
import dk.aftalebog.agreement.pages.Form;
import dk.aftalebog.agreement.pages.Submissions.Done;
import dk.aftalebog.agreement.pages.Submissions;
import dk.aftalebog.agreement.pages.WorkbenchPage;
import dk.aftalebog.agreement.record.Ledger;
import dk.aftalebog.agreement.refusal.Refusal;
import dk.aftalebog.model.agreement.Missing;
import dk.aftalebog.model.agreement.Predecessor;
import dk.aftalebog.model.record.AgreementRecord;
import dk.aftalebog.wording.Wording;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The figures of a year, all in one grid; only what differs is sent. */
@WorkbenchPage
class MeasurePage {

	private static final String ADDRESS = "/agreements/{agreement}/measurements/{year}";

	private final CommandGateway commands;

	private final Desks desks;

	private final Ledger ledger;

	private final Submissions submissions;

	MeasurePage(CommandGateway commands, Desks desks, Ledger ledger, Submissions submissions) {
		this.commands = commands;
		this.desks = desks;
		this.ledger = ledger;
		this.submissions = submissions;
	}

	@GetMapping(ADDRESS)
	ModelAndView form(@PathVariable String agreement, @PathVariable int year, Form form,
			@ModelAttribute("say") Wording say, Model model) {
		Desk desk = this.desks.of(agreement, say);
		return show(desk, grid(desk, year, form), form, model);
	}

	@PostMapping(ADDRESS)
	ModelAndView measure(@PathVariable String agreement, @PathVariable int year, Form form,
			@ModelAttribute("say") Wording say, Model model) {
		Desk desk = this.desks.of(agreement, say);
		YearGrid grid = grid(desk, year, form);
		return this.submissions.submit(form, () -> {
			this.commands.sendAndWait(new RecordMeasurements(agreement, measured(grid, form, say)));
			return new Done(desk.address().at("measurements").at(Integer.toString(year)), "measured");
		}).map(ModelAndView::new).orElseGet(() -> {
			Desk now = this.desks.of(agreement, say);
			return show(now, grid(now, year, form), form, model);
		});
	}

	private static List<RecordMeasurements.Measurement> measured(YearGrid grid, Form form, Wording say) {
		Map<String, MeasuredRow> changed = new LinkedHashMap<>();
		grid.rows().stream().filter((row) -> row.isChanged(form)).forEach((row) -> changed.put(row.at(), row));
		gone(grid, form).forEach((row) -> form.wrong("", say.message("measure.gone", row)));
		changed.values().forEach((row) -> {
			row.identify(form);
			row.askWhy(form, say);
		});
		return form.read(RecordMeasurements.Grid.class, (field) -> {
			MeasuredRow row = changed.get(field.replaceFirst("/cell/value$", ""));
			return (row != null) ? row.unit() : null;
		}, changed::containsKey).measurements();
	}

	/** What was typed for cells that are no longer measured. */
	private static List<String> gone(YearGrid grid, Form form) {
		Set<String> there = grid.rows().stream().map(MeasuredRow::at).collect(Collectors.toSet());
		return form.rows("/measurements", 0)
			.stream()
			.map((row) -> "/measurements/" + row)
			.filter((at) -> !there.contains(at) && !form.value(at + "/cell/value").isBlank())
			.map((at) -> form.value(at + "/row") + ": " + form.value(at + "/cell/value"))
			.toList();
	}

	private YearGrid grid(Desk desk, int year, Form form) {
		return YearGrid.of(desk, year, predecessor(desk), form);
	}

	/** Whoever may not see it, or where it is not in this ledger, goes without. */
	private @Nullable AgreementRecord predecessor(Desk desk) {
		Predecessor before = desk.situation().saidOn(desk.situation().today()).predecessor();
		if (before == null) {
			return null;
		}
		try {
			return this.ledger.agreement(before.agreement());
		}
		catch (Refusal ex) {
			return null;
		}
	}

	private static ModelAndView show(Desk desk, YearGrid grid, Form form, Model model) {
		grid.rows().forEach((row) -> row.fill(form));
		model.addAttribute("desk", desk);
		model.addAttribute("grid", grid);
		model.addAttribute("others",
				Stream.of(grid.year() - 1, grid.year() + 1).filter((year) -> YearGrid.is(desk, year)).toList());
		model.addAttribute("yesNo", FigureText.yesNo(desk.say()));
		model.addAttribute("reasons", FigureText.reasons(desk.say(),
				List.of(Missing.NOT_MEASURED, Missing.SUPPRESSED, Missing.CANNOT_EXIST, Missing.AWAITED)));
		return form.show("agreement/measurements");
	}

}
