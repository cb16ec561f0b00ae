package dk.aftalebog.model.diff;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * The form of a kind of record.
 *
 * @param alternative its name as in the JSON form, where it is one of several kinds
 * @param components its components
 */
record RecordForm(@Nullable String alternative, List<RecordComponent> components) {

	private static final ClassValue<RecordForm> FORMS = new ClassValue<>() {

		@Override
		protected RecordForm computeValue(Class<?> type) {
			boolean isAlternative = Arrays.stream(type.getInterfaces()).anyMatch(Class::isSealed);
			return new RecordForm(isAlternative ? kebab(type) : null, List.of(type.getRecordComponents()));
		}

	};

	static RecordForm of(Class<? extends Record> type) {
		return FORMS.get(type);
	}

	static @Nullable Object get(RecordComponent component, Record record) {
		try {
			return component.getAccessor().invoke(record);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException("The model's records are public and answer without fail", ex);
		}
	}

	static String kebab(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	private static String kebab(Class<?> type) {
		return type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
	}

}
