package dk.aftalebog.agreement.pages;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import dk.aftalebog.agreement.refusal.Ground;
import dk.aftalebog.json.Json;
import dk.aftalebog.json.ModelNames;
import dk.aftalebog.model.agreement.PaperDate;
import dk.aftalebog.model.agreement.Scope;
import dk.aftalebog.model.agreement.Unit;
import dk.aftalebog.model.agreement.Value;
import dk.aftalebog.model.validity.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns the fields of a form into the JSON document they make up, by the record that it
 * is to be read into. What is blank is left out, and so are rows in which all is blank.
 */
final class FormDocument {

	/** The fields of the model that hold dates with the precision of a paper. */
	private static final Set<String> PAPER_DATES = Set.of("asOf", "expectedBy", "by", "date");

	private final MultiValueMap<String, String> fields;

	private final Function<String, @Nullable Unit> units;

	private final List<Problem> problems = new ArrayList<>();

	private final Map<String, String> rows = new LinkedHashMap<>();

	FormDocument(MultiValueMap<String, String> fields, Function<String, @Nullable Unit> units) {
		this.fields = fields;
		this.units = units;
	}

	/** What is no number. */
	List<Problem> problems() {
		return this.problems;
	}

	/** Where the rows of the document stand in the form; the deepest first. */
	Map<String, String> rows() {
		return this.rows;
	}

	JsonNode of(Class<? extends Record> type) {
		JsonNode made = record(type, "", "", List.of());
		return (made != null) ? made : Json.MAPPER.createObjectNode();
	}

	private @Nullable JsonNode value(Type type, String field, String pointer) {
		if (type instanceof ParameterizedType generic) {
			return (generic.getRawType() == List.class) ? list(generic.getActualTypeArguments()[0], field, pointer)
					: map(field);
		}
		Class<?> raw = (Class<?>) type;
		if (ModelNames.isUnion(raw)) {
			return union(raw, field, pointer);
		}
		boolean isText = Scope.class.isAssignableFrom(raw) || raw == PaperDate.class;
		return (raw.isRecord() && !isText) ? record(raw, field, pointer, List.of()) : scalar(raw, field, pointer);
	}

	private @Nullable JsonNode record(Class<?> type, String field, String pointer, List<String> besides) {
		ObjectNode made = Json.MAPPER.createObjectNode();
		for (RecordComponent component : type.getRecordComponents()) {
			JsonNode value = value(component.getGenericType(), field + "/" + component.getName(),
					pointer + "/" + component.getName());
			if (value != null) {
				made.set(component.getName(), value);
			}
		}
		besides.forEach((name) -> made.put(ModelNames.TYPE, name));
		return made.isEmpty() ? null : made;
	}

	private @Nullable JsonNode union(Class<?> union, String field, String pointer) {
		String chosen = text(field + "/" + ModelNames.TYPE);
		if (chosen.isEmpty()) {
			return null;
		}
		return Arrays.stream(union.getPermittedSubclasses())
			.filter((alternative) -> ModelNames.nameOf(alternative).equals(chosen))
			.findFirst()
			.map((alternative) -> record(alternative, field, pointer, List.of(chosen)))
			.orElseGet(() -> Json.MAPPER.createObjectNode().put(ModelNames.TYPE, chosen));
	}

	private @Nullable JsonNode list(Type element, String field, String pointer) {
		ArrayNode made = Json.MAPPER.createArrayNode();
		if (element instanceof Class<?> raw && (raw == String.class || raw.isEnum())) {
			this.fields.getOrDefault(field, List.of())
				.stream()
				.flatMap(String::lines)
				.map(String::strip)
				.filter((one) -> !one.isEmpty())
				.forEach(made::add);
			return made.isEmpty() ? null : made;
		}
		for (int row : numbers(field)) {
			JsonNode value = value(element, field + "/" + row, pointer + "/" + made.size());
			if (value != null) {
				this.rows.put(pointer + "/" + made.size(), field + "/" + row);
				made.add(value);
			}
		}
		return made.isEmpty() ? null : made;
	}

	private @Nullable JsonNode map(String field) {
		ObjectNode made = Json.MAPPER.createObjectNode();
		String below = field + "/";
		this.fields.keySet().stream().filter((name) -> name.startsWith(below)).forEach((name) -> {
			String text = text(name);
			if (!text.isEmpty()) {
				made.put(name.substring(below.length()), text);
			}
		});
		return made.isEmpty() ? null : made;
	}

	private Set<Integer> numbers(String field) {
		String below = field + "/";
		return this.fields.keySet()
			.stream()
			.filter((name) -> name.startsWith(below))
			.map((name) -> name.substring(below.length()).split("/", 2)[0])
			.filter((number) -> number.matches("\\d{1,6}"))
			.map(Integer::valueOf)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private @Nullable JsonNode scalar(Class<?> type, String field, String pointer) {
		String text = text(field);
		if (text.isEmpty()) {
			return null;
		}
		if (type == boolean.class || type == Boolean.class) {
			return Json.MAPPER.getNodeFactory().booleanNode(text.equals("true"));
		}
		if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
			return DanishNumber.parse(text)
				.filter((number) -> number.stripTrailingZeros().scale() <= 0)
				.map((number) -> (JsonNode) Json.MAPPER.getNodeFactory().numberNode(number.toBigInteger()))
				.orElseGet(() -> noNumber(pointer, Ground.BAD_WHOLE_NUMBER));
		}
		if (type == BigDecimal.class) {
			return DanishNumber.parse(text)
				.map((number) -> (JsonNode) Json.MAPPER.getNodeFactory().numberNode(number))
				.orElseGet(() -> noNumber(pointer, Ground.BAD_NUMBER));
		}
		if (type == PaperDate.class) {
			return Json.MAPPER.getNodeFactory().stringNode(WrittenDate.read(text));
		}
		return (type == Value.class) ? figure(text, this.units.apply(pointer), pointer)
				: Json.MAPPER.getNodeFactory().stringNode(text);
	}

	private @Nullable JsonNode figure(String text, @Nullable Unit unit, String pointer) {
		if (unit == Unit.TEXT) {
			return Json.MAPPER.getNodeFactory().stringNode(text);
		}
		if (unit == Unit.YES_NO || unit == null) {
			switch (text.toLowerCase(Locale.ROOT)) {
				case "ja", "yes", "true" -> {
					return Json.MAPPER.getNodeFactory().booleanNode(true);
				}
				case "nej", "no", "false" -> {
					return Json.MAPPER.getNodeFactory().booleanNode(false);
				}
				default -> {
					if (unit == Unit.YES_NO) {
						return noNumber(pointer, Ground.BAD_YES_NO);
					}
				}
			}
		}
		return DanishNumber.parse(text)
			.map((number) -> (JsonNode) Json.MAPPER.getNodeFactory().numberNode(number))
			.orElseGet(() -> (unit != null) ? noNumber(pointer, Ground.BAD_NUMBER)
					: Json.MAPPER.getNodeFactory().stringNode(text));
	}

	private @Nullable JsonNode noNumber(String pointer, Ground ground) {
		this.problems.add(ground.problem(pointer));
		return null;
	}

	private String text(String field) {
		return this.fields.getOrDefault(field, List.of())
			.stream()
			.map((value) -> value.replace("\r\n", "\n").strip())
			.filter((value) -> !value.isEmpty())
			.findFirst()
			.orElse("");
	}

	/** Puts what a document holds into fields. */
	static void fill(JsonNode node, String field, boolean danish, MultiValueMap<String, String> fields) {
		if (node.isObject()) {
			node.properties().forEach((entry) -> fill(entry.getValue(), field + "/" + entry.getKey(), danish, fields));
		}
		else if (node.isArray()) {
			for (int i = 0; i < node.size(); i++) {
				JsonNode element = node.get(i);
				if (element.isContainer()) {
					fill(element, field + "/" + i, danish, fields);
				}
				else {
					fields.add(field, written(element));
				}
			}
		}
		else if (!node.isNull()) {
			String text = written(node);
			boolean isDate = PAPER_DATES.contains(field.substring(field.lastIndexOf('/') + 1))
					&& text.matches("\\d{4}(-\\w+)*");
			fields.set(field, isDate ? WrittenDate.write(new PaperDate(text), danish) : text);
		}
	}

	private static String written(JsonNode leaf) {
		return leaf.isNumber() ? DanishNumber.write(leaf.decimalValue()) : leaf.asString();
	}

}
