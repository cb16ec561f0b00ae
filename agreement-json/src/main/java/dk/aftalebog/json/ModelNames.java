package dk.aftalebog.json;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dk.aftalebog.model.agreement.Scope;
import dk.aftalebog.model.agreement.Value;
import dk.aftalebog.model.change.Change;
import dk.aftalebog.model.change.ChangeNames;
import dk.aftalebog.model.change.PlanChange;
import dk.aftalebog.model.event.Event;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.EnumNamingStrategy;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.jsontype.NamedType;

/**
 * How the model's names stand in JSON, so that the model needs no annotation: constants
 * of enums and alternatives of sealed types in kebab case, the alternative in a property
 * {@code type}. Events are told apart by the type beside them, scopes and values by their
 * written form.
 */
public final class ModelNames extends JacksonAnnotationIntrospector {

	/** The property that names the alternative of a sealed type. */
	public static final String TYPE = "type";

	private static final long serialVersionUID = 1L;

	/**
	 * Whether the values of a type name their alternative.
	 * @param type the type
	 * @return true for a sealed type of the model that is not written as one text
	 */
	public static boolean isUnion(Class<?> type) {
		return type.isInterface() && type.isSealed() && type != Scope.class && type != Value.class
				&& !Event.class.isAssignableFrom(type) && type.getName().startsWith("dk.aftalebog.");
	}

	static @Nullable Class<?> unionOf(Class<?> alternative) {
		return Arrays.stream(alternative.getInterfaces()).filter(ModelNames::isUnion).findFirst().orElse(null);
	}

	/**
	 * Names an alternative.
	 * @param alternative the alternative of a sealed type
	 * @return its name, such as {@code hours-per-week}
	 */
	public static String nameOf(Class<?> alternative) {
		return (Change.class.isAssignableFrom(alternative) || PlanChange.class.isAssignableFrom(alternative))
				? ChangeNames.nameOf(alternative)
				: kebab(alternative.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_"));
	}

	/**
	 * Names a constant.
	 * @param constant the constant of an enum
	 * @return its name, such as {@code lower-is-better}
	 */
	public static String nameOf(Enum<?> constant) {
		return kebab(constant.name());
	}

	@Override
	public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(MapperConfig<?> config, Annotated annotated) {
		Class<?> type = annotated.getRawType();
		if (annotated instanceof AnnotatedClass && (isUnion(type) || unionOf(type) != null)) {
			return JsonTypeInfo.Value.construct(JsonTypeInfo.Id.NAME, JsonTypeInfo.As.PROPERTY, TYPE, null, false,
					null);
		}
		return super.findPolymorphicTypeInfo(config, annotated);
	}

	@Override
	public @Nullable List<NamedType> findSubtypes(MapperConfig<?> config, Annotated annotated) {
		Class<?> type = annotated.getRawType();
		return isUnion(type) ? Arrays.stream(type.getPermittedSubclasses())
			.map((alternative) -> new NamedType(alternative, nameOf(alternative)))
			.toList() : super.findSubtypes(config, annotated);
	}

	@Override
	public @Nullable String findTypeName(MapperConfig<?> config, AnnotatedClass annotated) {
		return (unionOf(annotated.getRawType()) != null) ? nameOf(annotated.getRawType())
				: super.findTypeName(config, annotated);
	}

	@Override
	public Object findEnumNamingStrategy(MapperConfig<?> config, AnnotatedClass annotated) {
		return KebabCase.class;
	}

	private static String kebab(String name) {
		return name.toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** SUPPRESSED_VALUE is written suppressed-value. */
	static final class KebabCase implements EnumNamingStrategy {

		@Override
		public String convertEnumToExternalName(MapperConfig<?> config, AnnotatedClass type, String name) {
			return kebab(name);
		}

	}

}
