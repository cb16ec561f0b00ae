package dk.aftalebog.agreement.registeragreement;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import dk.aftalebog.agreement.pages.Form;
import dk.aftalebog.agreement.pages.Submissions;
import dk.aftalebog.agreement.pages.WorkbenchPage;
import dk.aftalebog.agreement.web.Documents;
import dk.aftalebog.wording.Wording;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/**
 * Registers an agreement from a JSON document. A file is read into the form first: what
 * is registered is what one sees, and no log-out on the way loses it.
 */
@WorkbenchPage
class RegisterPage {

	private static final String ADDRESS = "/agreements/new";

	private static final String DOCUMENT = "/document";

	private static final String FILE = "/file";

	private final Registering registering;

	private final Submissions submissions;

	RegisterPage(Registering registering, Submissions submissions) {
		this.registering = registering;
		this.submissions = submissions;
	}

	@GetMapping(ADDRESS)
	ModelAndView form(Form form, Model model) {
		return show(form, null, model);
	}

	@PostMapping(path = ADDRESS, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	ModelAndView readFile(@RequestParam(name = "_file", required = false) @Nullable MultipartFile file, Form form,
			@ModelAttribute("say") Wording say, Model model) throws IOException {
		if (file == null || file.isEmpty()) {
			form.wrong(FILE, say.message("register.file-empty"));
			return show(form, null, model);
		}
		if (file.getSize() > DocumentText.MOST_BYTES) {
			form.wrong(FILE, say.message("register.too-large"));
			return show(form, null, model);
		}
		Optional<String> text = DocumentText.decode(file.getBytes());
		if (text.isEmpty()) {
			form.wrong(FILE, say.message("register.encoding"));
			return show(form, null, model);
		}
		return read(form, text.get(), model);
	}

	@PostMapping(ADDRESS)
	ModelAndView register(Form form, @ModelAttribute("say") Wording say, HttpServletRequest request, Model model) {
		String text = text(form);
		if (text.isBlank()) {
			form.wrong(DOCUMENT, say.message("register.empty"));
			return show(form, null, model);
		}
		if (DocumentText.isTooLarge(text)) {
			form.wrong(DOCUMENT, say.message("register.too-large"));
			return show(form, null, model);
		}
		form.namingFields();
		return this.submissions.submit(form, () -> this.registering.register(document(text), form, say, request))
			.map(ModelAndView::new)
			.orElseGet(() -> show(form, null, model));
	}

	/** Shows a document that has come in, with the faults of its structure. */
	static ModelAndView read(Form form, String text, Model model) {
		form.put(DOCUMENT, text);
		form.namingFields();
		model.addAttribute("read", form.attempt(() -> document(text)).isPresent());
		return show(form, UUID.randomUUID().toString(), model);
	}

	private static AgreementDocument document(String text) {
		return Documents.read(text.getBytes(StandardCharsets.UTF_8), AgreementDocument.class);
	}

	private static String text(Form form) {
		return form.value(DOCUMENT).replace("\r\n", "\n");
	}

	private static ModelAndView show(Form form, @Nullable String seen, Model model) {
		List<PlacedFault> faults = PlacedFault.of(form, text(form), Set.of(DOCUMENT, FILE));
		model.addAttribute("faults", faults);
		model.addAttribute("seen", seen);
		return form.show("agreement/register");
	}

}
