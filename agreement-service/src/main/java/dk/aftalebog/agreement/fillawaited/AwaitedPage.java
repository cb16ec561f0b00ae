package dk.aftalebog.agreement.fillawaited;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dk.aftalebog.agreement.pages.Desk;
import dk.aftalebog.agreement.pages.Desks;
import dk.aftalebog.agreement.pages.FigureText;
import dk.aftalebog.agreement.pages.Form;
import dk.aftalebog.agreement.pages.Submissions.Done;
import dk.aftalebog.agreement.pages.Submissions;
import dk.aftalebog.agreement.pages.WorkbenchPage;
import dk.aftalebog.model.agreement.Missing;
import dk.aftalebog.wording.Wording;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The cells that await their values; those that are filled are sent. */
@WorkbenchPage
class AwaitedPage {

	private static final String ADDRESS = "/agreements/{agreement}/awaited-values";

	private final CommandGateway commands;

	private final Desks desks;

	private final Submissions submissions;

	AwaitedPage(CommandGateway commands, Desks desks, Submissions submissions) {
		this.commands = commands;
		this.desks = desks;
		this.submissions = submissions;
	}

	@GetMapping(ADDRESS)
	ModelAndView form(@PathVariable String agreement, Form form, @ModelAttribute("say") Wording say, Model model) {
		return show(this.desks.of(agreement, say), form, model);
	}

	@PostMapping(ADDRESS)
	ModelAndView fill(@PathVariable String agreement, Form form, @ModelAttribute("say") Wording say, Model model) {
		Desk desk = this.desks.of(agreement, say);
		List<AwaitedRow> rows = AwaitedRow.of(desk, form);
		return this.submissions.submit(form, () -> {
			this.commands.sendAndWait(new FillAwaited(agreement, filled(rows, form)));
			return new Done(desk.address().at("awaited-values"), "filled");
		}).map(ModelAndView::new).orElseGet(() -> show(this.desks.of(agreement, say), form, model));
	}

	private static List<FillAwaited.Awaited> filled(List<AwaitedRow> rows, Form form) {
		Map<String, AwaitedRow> filled = new LinkedHashMap<>();
		rows.stream().filter((row) -> row.isFilled(form)).forEach((row) -> filled.put(row.at(), row));
		filled.values().forEach((row) -> row.identify(form));
		return form.read(FillAwaited.Values.class, (field) -> {
			AwaitedRow row = filled.get(field.replaceFirst("/cell/value$", ""));
			return (row != null) ? row.indicator().unit() : null;
		}, filled::containsKey).values();
	}

	private static ModelAndView show(Desk desk, Form form, Model model) {
		List<AwaitedRow> rows = AwaitedRow.of(desk, form);
		for (AwaitedRow row : rows) {
			form.begin(row.at() + "/cell/note", FigureText.plain(row.cell().note()));
			form.put(row.at() + "/row", row.id());
		}
		model.addAttribute("desk", desk);
		model.addAttribute("rows", rows);
		model.addAttribute("seen", Integer.toHexString(rows.stream().map(AwaitedRow::id).toList().hashCode()));
		model.addAttribute("yesNo", FigureText.yesNo(desk.say()));
		model.addAttribute("reasons", FigureText.reasons(desk.say(),
				List.of(Missing.NOT_MEASURED, Missing.SUPPRESSED, Missing.CANNOT_EXIST)));
		return form.show("agreement/awaited-values");
	}

}
