package dk.aftalebog.agreement.registeragreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dk.aftalebog.agreement.pages.Desk;
import dk.aftalebog.agreement.pages.Desks;
import dk.aftalebog.agreement.pages.Form;
import dk.aftalebog.agreement.pages.Submissions;
import dk.aftalebog.agreement.pages.WorkbenchPage;
import dk.aftalebog.agreement.registeragreement.Successor.Part;
import dk.aftalebog.agreement.registeragreement.Successor.Start;
import dk.aftalebog.json.Json;
import dk.aftalebog.model.agreement.Agreement;
import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.agreement.CellKey;
import dk.aftalebog.model.agreement.Indicator;
import dk.aftalebog.model.agreement.Period;
import dk.aftalebog.model.event.Decision;
import dk.aftalebog.model.record.AgreementRecord;
import dk.aftalebog.wording.Wording;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Begins the agreement of the next years from this one's structure, and registers it or
 * hands its document on to be written further.
 */
@WorkbenchPage
class SuccessorPage {

	private static final String ADDRESS = "/agreements/{agreement}/successor";

	private static final String TAKE = "take";

	private static final String START = "start/";

	private static final int YEARS = 4;

	private final Registering registering;

	private final Desks desks;

	private final Submissions submissions;

	SuccessorPage(Registering registering, Desks desks, Submissions submissions) {
		this.registering = registering;
		this.desks = desks;
		this.submissions = submissions;
	}

	/**
	 * What the form says of the new agreement beside what it takes over.
	 *
	 * @param id the id it gets
	 * @param plan the id of its plan
	 * @param focusArea the focus area
	 * @param adopted the decision that adopted it
	 * @param agreement its name and period
	 */
	record Begun(String id, String plan, String focusArea, Decision adopted, Head agreement) {
	}

	/**
	 * What it is called, and when it holds.
	 *
	 * @param name its name
	 * @param period its period
	 */
	record Head(String name, Period period) {
	}

	/**
	 * An indicator with where it can begin.
	 *
	 * @param field the field that says where
	 * @param name its name
	 * @param latest its latest figures, in words
	 */
	record Beginning(String field, String name, List<String> latest) {
	}

	@GetMapping(ADDRESS)
	ModelAndView form(@PathVariable String agreement, Form form, @ModelAttribute("say") Wording say, Model model) {
		Desk desk = this.desks.of(agreement, say);
		AgreementRecord record = desk.situation().record();
		Agreement earlier = Successor.said(record);
		form.begin("/plan", record.registration().plan());
		form.begin("/focusArea", record.registration().focusArea());
		form.begin("/agreement/name", earlier.name());
		LocalDate end = earlier.period().to();
		if (end != null) {
			form.begin("/agreement/period/from", end.plusDays(1));
			form.begin("/agreement/period/to", end.plusYears(YEARS));
		}
		form.begin(TAKE, Arrays.stream(Part.values()).map(SuccessorPage::name).toList());
		earlier.indicators()
			.forEach((indicator) -> form.begin(START + indicator.key(),
					name(Successor.latest(record, indicator).isEmpty() ? Start.AWAITED : Start.LATEST)));
		return show(desk, form, model);
	}

	@PostMapping(ADDRESS)
	ModelAndView begin(@PathVariable String agreement, Form form, @ModelAttribute("say") Wording say,
			HttpServletRequest request, Model model) {
		Desk desk = this.desks.of(agreement, say);
		if (form.isLook()) {
			return form.attempt(() -> document(desk, form))
				.map((document) -> RegisterPage.read(form, text(document), model))
				.orElseGet(() -> show(desk, form, model));
		}
		return this.submissions.submit(form, () -> this.registering.register(document(desk, form), form, say, request))
			.map(ModelAndView::new)
			.orElseGet(() -> show(desk, form, model));
	}

	private static String text(AgreementDocument document) {
		return Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(document);
	}

	private static AgreementDocument document(Desk desk, Form form) {
		Begun begun = form.read(Begun.class);
		AgreementRecord record = desk.situation().record();
		Set<Part> parts = EnumSet.noneOf(Part.class);
		form.values(TAKE).forEach((taken) -> named(Part.values(), taken).ifPresent(parts::add));
		Map<String, Start> starts = new LinkedHashMap<>();
		Successor.said(record)
			.indicators()
			.forEach((indicator) -> named(Start.values(), form.value(START + indicator.key()))
				.ifPresent((start) -> starts.put(indicator.key(), start)));
		return new AgreementDocument(begun.id(), begun.plan(), begun.focusArea(), begun.adopted(), null,
				Successor.of(record, begun.agreement().name(), begun.agreement().period(), parts, starts));
	}

	private static <E extends Enum<E>> Optional<E> named(E[] constants, String name) {
		return Arrays.stream(constants).filter((constant) -> name(constant).equals(name)).findFirst();
	}

	private static String name(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT);
	}

	private static ModelAndView show(Desk desk, Form form, Model model) {
		Wording say = desk.say();
		model.addAttribute("desk", desk);
		model.addAttribute("parts", choices(Part.values(), "successor.part", say));
		model.addAttribute("starts", choices(Start.values(), "successor.start", say));
		AgreementRecord record = desk.situation().record();
		model.addAttribute("beginnings",
				Successor.said(record)
					.indicators()
					.stream()
					.map((indicator) -> new Beginning(START + indicator.key(), indicator.name(),
							latest(record, indicator, desk)))
					.toList());
		Set<String> fields = new HashSet<>(
				List.of("", "/id", "/plan", "/focusArea", "/adopted", "/adopted/meetingOn", "/adopted/minutes",
						"/agreement/name", "/agreement/period", "/agreement/period/from", "/agreement/period/to"));
		model.addAttribute("elsewhere",
				form.wrong().keySet().stream().filter((pointer) -> !fields.contains(pointer)).toList());
		return form.show("agreement/successor");
	}

	private static Map<String, String> choices(Enum<?>[] constants, String code, Wording say) {
		Map<String, String> choices = new LinkedHashMap<>();
		for (Enum<?> constant : constants) {
			choices.put(name(constant), say.choice(code, constant));
		}
		return choices;
	}

	private static List<String> latest(AgreementRecord record, Indicator indicator, Desk desk) {
		List<String> told = new ArrayList<>();
		Successor.latest(record, indicator).forEach((key, cell) -> told.add(told(key, cell, indicator, desk)));
		return told;
	}

	private static String told(CellKey key, Cell cell, Indicator indicator, Desk desk) {
		String year = (cell.asOf() != null) ? " (" + desk.say().paperDate(cell.asOf()) + ")" : "";
		return desk.places().cell(key) + ": " + desk.say().figure(cell, indicator.unit()) + year;
	}

}
