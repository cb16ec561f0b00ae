package dk.aftalebog.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
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
import dk.aftalebog.model.language.Words;
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
				add(pointer, StructureFault.NO_LIST);
				return;
			}
			for (int i = 0; i < node.size(); i++) {
				value(node.get(i), type.getActualTypeArguments()[0], pointer + "/" + i);
			}
		}
		else if (type.getRawType() == Map.class) {
			if (!node.isObject()) {
				add(pointer, StructureFault.NO_OBJECT);
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
			add(pointer, StructureFault.NO_OBJECT);
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
		add(pointer + "/" + ModelNames.TYPE, (name != null) ? StructureFault.UNKNOWN_TYPE : StructureFault.MISSING_TYPE,
				String.join(", ", names));
	}

	private void record(JsonNode node, Class<?> record, Set<String> besides, String pointer) {
		if (!node.isObject()) {
			add(pointer, StructureFault.NO_OBJECT);
			return;
		}
		Set<String> known = new TreeSet<>(besides);
		for (RecordComponent component : record.getRecordComponents()) {
			known.add(component.getName());
			String place = pointer + "/" + component.getName();
			JsonNode value = node.get(component.getName());
			if (value == null || value.isNull()) {
				if (!isOptional(component)) {
					add(place, StructureFault.MISSING_FIELD, component.getName());
				}
			}
			else {
				value(value, component.getGenericType(), place);
			}
		}
		node.propertyNames()
			.stream()
			.filter((name) -> !known.contains(name))
			.forEach((name) -> add(pointer + "/" + escaped(name), StructureFault.UNKNOWN_FIELD, name,
					String.join(", ", known)));
	}

	private static boolean isOptional(RecordComponent component) {
		Class<?> type = component.getType();
		return component.getAnnotatedType().isAnnotationPresent(Nullable.class) || type == List.class
				|| type == Map.class || type == boolean.class || type == Scope.class || type == RevisionTerms.class;
	}

	private void scalar(JsonNode node, Class<?> type, String pointer) {
		if (type == String.class) {
			if (!node.isString()) {
				add(pointer, StructureFault.NO_TEXT);
			}
			else if (node.asString().isBlank()) {
				add(pointer, StructureFault.BLANK_TEXT);
			}
		}
		else if (type.isEnum()) {
			if (node.isString()) {
				enumConstant(node.asString(), type, pointer);
			}
			else {
				add(pointer, StructureFault.NO_TEXT);
			}
		}
		else if (type == boolean.class || type == Boolean.class) {
			expect(node.isBoolean(), pointer, StructureFault.NO_YES_OR_NO);
		}
		else if (type == BigDecimal.class) {
			expect(isPlainNumber(node), pointer, StructureFault.NO_NUMBER);
		}
		else if (type == int.class || type == Integer.class) {
			expect(node.isIntegralNumber() && node.canConvertToInt(), pointer, StructureFault.NO_WHOLE_NUMBER);
		}
		else if (type == long.class || type == Long.class) {
			expect(node.isIntegralNumber() && node.canConvertToLong(), pointer, StructureFault.NO_WHOLE_NUMBER);
		}
		else if (type == Value.class) {
			expect(isPlainNumber(node) || node.isBoolean() || (node.isString() && !node.asString().isBlank()), pointer,
					StructureFault.NO_VALUE);
		}
		else if (!node.isString()) {
			add(pointer, StructureFault.NO_TEXT);
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
			add(pointer, StructureFault.MALFORMED_VALUE, node.asString(), new Words(reason(ex), danishForm(type)));
		}
	}

	private static String reason(JacksonException failure) {
		String message = failure.getOriginalMessage();
		int details = message.indexOf("): ");
		return (details > 0) ? message.substring(details + 3) : message.substring(message.lastIndexOf(": ") + 2);
	}

	/** Why the mapper could not read it is told in English alone. */
	private static String danishForm(Class<?> type) {
		if (type == PaperDate.class) {
			return "skriv en dato, der findes, som 2021-08-31, 2021-08, 2021-autumn, 2021-q3, 2021-h2, 2021 eller 2021-end";
		}
		if (type == LocalDate.class) {
			return "skriv en dato, der findes, som 2021-08-31";
		}
		if (type == MonthDay.class) {
			return "skriv måned og dag som --08-31";
		}
		if (type == Scope.class) {
			return "skriv area:<nøgle>, group:<navn>, all-areas eller none";
		}
		return "skriv værdien på en anden form";
	}

	private void enumConstant(String name, Class<?> type, String pointer) {
		List<String> names = Arrays.stream(type.getEnumConstants())
			.map((constant) -> ModelNames.nameOf((Enum<?>) constant))
			.toList();
		if (!names.contains(name)) {
			add(pointer, StructureFault.UNKNOWN_VALUE, name, String.join(", ", names));
		}
	}

	private void expect(boolean met, String pointer, StructureFault fault) {
		if (!met) {
			add(pointer, fault);
		}
	}

	private void add(String pointer, StructureFault fault, Object... about) {
		this.problems.add(new Problem(pointer, fault.code(), fault.words(about)));
	}

	private static boolean isText(Class<?> type) {
		return type == PaperDate.class;
	}

	private static String escaped(String name) {
		return name.replace("~", "~0").replace("/", "~1");
	}

}
