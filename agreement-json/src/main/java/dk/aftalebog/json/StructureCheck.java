package dk.aftalebog.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import dk.aftalebog.model.agreement.PaperDate;
import dk.aftalebog.model.agreement.RevisionTerms;
import dk.aftalebog.model.agreement.Scope;
import dk.aftalebog.model.agreement.Value;
import dk.aftalebog.model.validity.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Holds a JSON document against the records it is to be read into, and tells every fault
 * of its structure at once, where a mapper would stop at the first: unknown and missing
 * fields, values of a wrong kind. What it lets pass the mapper can read.
 */
public final class StructureCheck {

	private static final int MAX_DIGITS = 40;

	private final List<Problem> problems = new ArrayList<>();

	private StructureCheck() {
	}

	/**
	 * Finds the faults of a document's structure.
	 * @param document the document
	 * @param type the record that it is to be read into
	 * @return the faults, each with its JSON pointer
	 */
	public static List<Problem> problems(JsonNode document, Class<? extends Record> type) {
		StructureCheck check = new StructureCheck();
		check.value(document, type, "");
		return check.problems;
	}

	private void value(JsonNode node, Type type, String pointer) {
		if (type instanceof ParameterizedType generic) {
			container(node, generic, pointer);
		}
		else if (type instanceof Class<?> raw) {
			if (ModelNames.isUnion(raw)) {
				union(node, raw, pointer);
			}
			else if (raw.isRecord() && !Scope.class.isAssignableFrom(raw) && !isText(raw)) {
				record(node, raw, Set.of(), pointer);
			}
			else {
				scalar(node, raw, pointer);
			}
		}
	}

	private void container(JsonNode node, ParameterizedType type, String pointer) {
		if (type.getRawType() == List.class) {
			if (!node.isArray()) {
				add(pointer, "wrong-kind", "A list is expected here: [ … ]");
				return;
			}
			for (int i = 0; i < node.size(); i++) {
				value(node.get(i), type.getActualTypeArguments()[0], pointer + "/" + i);
			}
		}
		else if (type.getRawType() == Map.class) {
			if (!node.isObject()) {
				add(pointer, "wrong-kind", "An object is expected here: { … }");
				return;
			}
			node.properties().forEach((entry) -> {
				String place = pointer + "/" + escaped(entry.getKey());
				if (type.getActualTypeArguments()[0] instanceof Class<?> key && key.isEnum()) {
					enumConstant(entry.getKey(), key, place);
				}
				value(entry.getValue(), type.getActualTypeArguments()[1], place);
			});
		}
		else {
			throw new IllegalStateException("No check is known for " + type);
		}
	}

	private void union(JsonNode node, Class<?> union, String pointer) {
		if (!node.isObject()) {
			add(pointer, "wrong-kind", "An object is expected here: { … }");
			return;
		}
		Set<String> names = new TreeSet<>();
		JsonNode name = node.get(ModelNames.TYPE);
		for (Class<?> alternative : union.getPermittedSubclasses()) {
			names.add(ModelNames.nameOf(alternative));
			if (name != null && name.isString() && ModelNames.nameOf(alternative).equals(name.asString())) {
				record(node, alternative, Set.of(ModelNames.TYPE), pointer);
				return;
			}
		}
		add(pointer + "/" + ModelNames.TYPE, (name != null) ? "unknown-value" : "missing-field",
				"The type is one of " + String.join(", ", names));
	}

	private void record(JsonNode node, Class<?> record, Set<String> besides, String pointer) {
		if (!node.isObject()) {
			add(pointer, "wrong-kind", "An object is expected here: { … }");
			return;
		}
		Set<String> known = new TreeSet<>(besides);
		for (RecordComponent component : record.getRecordComponents()) {
			known.add(component.getName());
			String place = pointer + "/" + component.getName();
			JsonNode value = node.get(component.getName());
			if (value == null || value.isNull()) {
				if (!isOptional(component)) {
					add(place, "missing-field", "The field '%s' is missing".formatted(component.getName()));
				}
			}
			else {
				value(value, component.getGenericType(), place);
			}
		}
		node.propertyNames()
			.stream()
			.filter((name) -> !known.contains(name))
			.forEach((name) -> add(pointer + "/" + escaped(name), "unknown-field",
					"There is no field '%s' here; known are %s".formatted(name, String.join(", ", known))));
	}

	private static boolean isOptional(RecordComponent component) {
		Class<?> type = component.getType();
		return component.getAnnotatedType().isAnnotationPresent(Nullable.class) || type == List.class
				|| type == Map.class || type == boolean.class || type == Scope.class || type == RevisionTerms.class;
	}

	private void scalar(JsonNode node, Class<?> type, String pointer) {
		if (type == String.class) {
			if (!node.isString()) {
				add(pointer, "wrong-kind", "A text is expected here");
			}
			else if (node.asString().isBlank()) {
				add(pointer, "blank-text", "A blank text says nothing; write one or leave the field out");
			}
		}
		else if (type.isEnum()) {
			if (node.isString()) {
				enumConstant(node.asString(), type, pointer);
			}
			else {
				add(pointer, "wrong-kind", "A text is expected here");
			}
		}
		else if (type == boolean.class || type == Boolean.class) {
			expect(node.isBoolean(), pointer, "true or false is expected here");
		}
		else if (type == BigDecimal.class) {
			expect(isPlainNumber(node), pointer,
					"A number is expected here, with a point before its decimals and no exponent");
		}
		else if (type == int.class || type == Integer.class) {
			expect(node.isIntegralNumber() && node.canConvertToInt(), pointer, "A whole number is expected here");
		}
		else if (type == long.class || type == Long.class) {
			expect(node.isIntegralNumber() && node.canConvertToLong(), pointer, "A whole number is expected here");
		}
		else if (type == Value.class) {
			expect(isPlainNumber(node) || node.isBoolean() || (node.isString() && !node.asString().isBlank()), pointer,
					"A number without exponent, true, false or a text is expected here");
		}
		else if (!node.isString()) {
			add(pointer, "wrong-kind", "A text is expected here");
		}
		else {
			text(node, type, pointer);
		}
	}

	/**
	 * A number as papers write it. Written out, one with an exponent is another text or,
	 * at worst, a billion digits.
	 */
	private static boolean isPlainNumber(JsonNode node) {
		if (!node.isNumber()) {
			return false;
		}
		BigDecimal number = node.decimalValue();
		return number.scale() >= 0 && number.scale() <= MAX_DIGITS && number.precision() <= MAX_DIGITS;
	}

	private void text(JsonNode node, Class<?> type, String pointer) {
		try {
			Json.MAPPER.treeToValue(node, type);
		}
		catch (JacksonException ex) {
			add(pointer, "malformed-value", "'%s' cannot be read: %s".formatted(node.asString(), reason(ex)));
		}
	}

	private static String reason(JacksonException failure) {
		String message = failure.getOriginalMessage();
		int details = message.indexOf("): ");
		return (details > 0) ? message.substring(details + 3) : message.substring(message.lastIndexOf(": ") + 2);
	}

	private void enumConstant(String name, Class<?> type, String pointer) {
		List<String> names = Arrays.stream(type.getEnumConstants())
			.map((constant) -> ModelNames.nameOf((Enum<?>) constant))
			.toList();
		if (!names.contains(name)) {
			add(pointer, "unknown-value", "'%s' is none of %s".formatted(name, String.join(", ", names)));
		}
	}

	private void expect(boolean met, String pointer, String message) {
		if (!met) {
			add(pointer, "wrong-kind", message);
		}
	}

	private void add(String pointer, String code, String message) {
		this.problems.add(new Problem(pointer, code, message));
	}

	private static boolean isText(Class<?> type) {
		return type == PaperDate.class;
	}

	private static String escaped(String name) {
		return name.replace("~", "~0").replace("/", "~1");
	}

}
