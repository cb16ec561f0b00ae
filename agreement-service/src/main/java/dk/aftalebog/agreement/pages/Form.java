package dk.aftalebog.agreement.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;

import dk.aftalebog.access.UnsentForm;
import dk.aftalebog.agreement.refusal.Ground;
import dk.aftalebog.agreement.refusal.Refusal;
import dk.aftalebog.agreement.web.Documents;
import dk.aftalebog.model.agreement.Unit;
import dk.aftalebog.model.validity.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.JsonNode;

/**
 * A form: what stands in its fields and what is wrong with them. A field's name is the
 * JSON pointer to what it fills in the document that the same question over HTTP takes,
 * so that a fault found there stands at its field here.
 */
public final class Form {

	/** What a form sends beside its fields. */
	static final String ONCE = "_once";

	static final String SEEN = "_seen";

	private static final String BASE = "_base";

	private static final String MORE = "_more";

	private static final String LOOK = "_look";

	private final MultiValueMap<String, String> fields;

	private final Map<String, MultipartFile> files;

	private final Locale locale;

	private final Map<String, List<String>> wrong = new LinkedHashMap<>();

	private Map<String, String> rows = Map.of();

	private HttpStatus status = HttpStatus.OK;

	private final boolean sent;

	private final boolean kept;

	private Form(MultiValueMap<String, String> fields, Map<String, MultipartFile> files, Locale locale, boolean sent,
			boolean kept) {
		this.fields = fields;
		this.files = files;
		this.locale = locale;
		this.sent = sent;
		this.kept = kept;
	}

	/** A form that nobody has filled yet. */
	static Form empty(Locale locale) {
		return new Form(new LinkedMultiValueMap<>(), Map.of(), locale, false, false);
	}

	/** A form that was sent. */
	static Form sent(MultiValueMap<String, String> fields, Locale locale) {
		return sent(fields, Map.of(), locale);
	}

	/** A form that was sent with files. */
	static Form sent(MultiValueMap<String, String> fields, Map<String, MultipartFile> files, Locale locale) {
		return new Form(fields, files, locale, true, false);
	}

	/** A form that came in when the session was over. */
	static Form kept(MultiValueMap<String, String> fields, Locale locale) {
		return new Form(fields, Map.of(), locale, true, true);
	}

	private boolean isDanish() {
		return !this.locale.getLanguage().equals("en");
	}

	/**
	 * Fills the fields, where nobody has yet.
	 * @param document what stands in them to begin with
	 */
	public void begin(JsonNode document) {
		if (!this.sent) {
			FormDocument.fill(document, "", isDanish(), this.fields);
		}
	}

	/**
	 * Fills a field, where nobody has yet.
	 * @param pointer the field
	 * @param value what stands in it; absent: nothing
	 */
	public void begin(String pointer, @Nullable Object value) {
		if (!this.sent && value != null) {
			this.fields.set(pointer, value.toString());
		}
	}

	/**
	 * Puts something into a field, whoever filled it.
	 * @param pointer the field
	 * @param value what stands in it
	 */
	public void put(String pointer, String value) {
		this.fields.set(pointer, value);
	}

	/**
	 * Reads the document that the fields make up.
	 * @param <T> the record's type
	 * @param type the record
	 * @return the record
	 * @throws Refusal with every fault of the fields, each at its field
	 */
	public <T extends Record> T read(Class<T> type) {
		return read(type, (pointer) -> null);
	}

	/**
	 * Reads the document that the fields make up, figures by their units.
	 * @param <T> the record's type
	 * @param type the record
	 * @param units the unit of the figure at a pointer; none: whatever it looks like
	 * @return the record
	 * @throws Refusal with every fault of the fields, each at its field
	 */
	public <T extends Record> T read(Class<T> type, Function<String, @Nullable Unit> units) {
		FormDocument document = new FormDocument(this.fields, units);
		JsonNode json = document.of(type);
		this.rows = document.rows();
		if (!document.problems().isEmpty()) {
			throw Refusal.of(document.problems());
		}
		return Documents.read(json, type);
	}

	/**
	 * Takes in why what the form asks for was refused.
	 * @param refusal the refusal
	 */
	void refused(Refusal refusal) {
		this.status = HttpStatus.valueOf(refusal.status());
		if (refusal.problems().isEmpty()) {
			wrong("", refusal.code().equals("stale-revision") ? Ground.FORM_STALE.words().in(this.locale)
					: refusal.in(this.locale));
		}
		refusal.problems().forEach((problem) -> wrong(fieldOf(problem.pointer()), told(problem)));
	}

	/** Of a field that stands before one's eyes its name in the document says nothing. */
	private String told(Problem problem) {
		return problem.code().equals("missing-field") ? Ground.FIELD_BLANK.words().in(this.locale)
				: problem.in(this.locale);
	}

	/**
	 * Says what is wrong with a field.
	 * @param pointer the field; empty: the form as a whole
	 * @param message what is wrong and what to do
	 */
	public void wrong(String pointer, String message) {
		this.wrong.computeIfAbsent(pointer, (first) -> new ArrayList<>()).add(message);
		if (this.status == HttpStatus.OK) {
			this.status = HttpStatus.UNPROCESSABLE_CONTENT;
		}
	}

	/** Says why what a field asks for was refused. */
	void refused(String pointer, Refusal refusal) {
		wrong(pointer, refusal.in(this.locale));
	}

	/** A file that came with the form. */
	@Nullable MultipartFile file(String name) {
		return this.files.get(name);
	}

	/** Empties a field and all below it. */
	void clear(String pointer) {
		this.fields.keySet().removeIf((name) -> name.equals(pointer) || name.startsWith(pointer + "/"));
	}

	/** Rows that were left blank are no rows of the document: those behind move up. */
	private String fieldOf(String pointer) {
		for (Map.Entry<String, String> row : this.rows.entrySet()) {
			if (pointer.equals(row.getKey()) || pointer.startsWith(row.getKey() + "/")) {
				return row.getValue() + pointer.substring(row.getKey().length());
			}
		}
		return pointer;
	}

	/**
	 * Shows the form.
	 * @param view the template
	 * @return the page, with the status of what was refused
	 */
	public ModelAndView show(String view) {
		return new ModelAndView(view, Map.of("form", this), this.status);
	}

	/**
	 * Tells what stands in a field.
	 * @param pointer the field
	 * @return what stands there; of several values each on a line of its own
	 */
	public String value(String pointer) {
		return String.join("\n", values(pointer));
	}

	/**
	 * Tells what stands in a field that takes several values.
	 * @param pointer the field
	 * @return the values
	 */
	public List<String> values(String pointer) {
		return this.fields.getOrDefault(pointer, List.of());
	}

	/**
	 * Tells what is wrong with a field.
	 * @param pointer the field; empty: the form as a whole
	 * @return what is wrong, if anything
	 */
	public List<String> wrong(String pointer) {
		return this.wrong.getOrDefault(pointer, List.of());
	}

	/**
	 * Tells what is wrong.
	 * @return what is wrong by the field; empty for the form as a whole
	 */
	public Map<String, List<String>> wrong() {
		return this.wrong;
	}

	/**
	 * Tells the rows of a table in the form.
	 * @param pointer the table
	 * @param least how many there are at the least
	 * @return their numbers: those that are filled, one blank, and more where more were
	 * asked for
	 */
	public List<Integer> rows(String pointer, int least) {
		TreeSet<Integer> numbers = new TreeSet<>();
		String below = pointer + "/";
		for (String name : this.fields.keySet()) {
			if (name.startsWith(below)) {
				String first = name.substring(below.length()).split("/", 2)[0];
				if (first.matches("\\d{1,6}")) {
					numbers.add(Integer.valueOf(first));
				}
			}
		}
		int next = numbers.isEmpty() ? 0 : numbers.last() + 1;
		int blank = this.sent ? (value(MORE).equals(pointer) ? 3 : 0) : 1;
		int wanted = Math.max(least - numbers.size(), blank);
		for (int i = 0; i < wanted; i++) {
			numbers.add(next + i);
		}
		return List.copyOf(numbers);
	}

	/**
	 * Whether the form came in when the session was over, so that nothing was done.
	 * @return true where it is shown again after logging in
	 */
	public boolean isKept() {
		return this.kept;
	}

	/**
	 * Whether a file came with it that could not be kept over logging in.
	 * @return true where it is to be chosen again
	 */
	public boolean isWithoutFiles() {
		return this.kept && !value(UnsentForm.WITHOUT_FILES).isEmpty();
	}

	/**
	 * Whether more rows of a table are wanted before anything is done.
	 * @return true where the form is to be shown again as it is
	 */
	public boolean wantsMore() {
		return !value(MORE).isEmpty();
	}

	/**
	 * Whether one only looks at what the form would do.
	 * @return true where nothing is to be written
	 */
	public boolean isLook() {
		return !value(LOOK).isEmpty();
	}

	/** Whether one looks at it in a certain way. */
	boolean isLook(String how) {
		return value(LOOK).equals(how);
	}

	/**
	 * Returns the tag of what one looked at when the form was shown.
	 * @return the tag; {@code *} where the form names none
	 */
	public String seen() {
		String seen = value(SEEN);
		return seen.isEmpty() ? "*" : seen;
	}

	/**
	 * Returns the tag of what one looked at when the form was shown first, whatever has
	 * moved since: what stands in the fields is an edit of that.
	 * @return the tag; empty where the form names none
	 */
	public String base() {
		String base = value(BASE);
		return base.isEmpty() ? value(SEEN) : base;
	}

	/**
	 * Returns what tells this form from the same form filled another time.
	 * @return a key that goes back with the form
	 */
	public String once() {
		String once = value(ONCE);
		return (once.isEmpty() || !this.wrong.isEmpty()) ? UUID.randomUUID().toString() : once;
	}

	/**
	 * Tells the last part of a field's name.
	 * @param pointer the field
	 * @return the name that words know it by; empty for the form as a whole
	 */
	public String lastName(String pointer) {
		return pointer.substring(pointer.lastIndexOf('/') + 1).replaceAll("\\d+", "");
	}

	/** All that stands in the fields. */
	MultiValueMap<String, String> fields() {
		return this.fields;
	}

	String key() {
		return value(ONCE);
	}

	/**
	 * Returns how a field is called within the page.
	 * @param pointer the field
	 * @return an id
	 */
	public String id(String pointer) {
		return "field" + pointer.replaceAll("[^A-Za-z0-9]", "-");
	}

}
