package dk.aftalebog.json;

import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** The mapper that everything of ours is written and read with. */
public final class Json {

	/**
	 * The mapper: properties in the order of the records, what is absent or empty left
	 * out, numbers with the decimals they were written with, unknown and repeated
	 * properties refused.
	 */
	public static final JsonMapper MAPPER = builder().build();

	private Json() {
	}

	private static JsonMapper.Builder builder() {
		return JsonMapper.builder()
			.annotationIntrospector(new ModelNames())
			.addModule(new ScalarsModule())
			// A record's components are its JSON; what it can answer beyond them is not.
			.changeDefaultVisibility((visibility) -> visibility.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
			// A lenient date would drop the time behind it without a word.
			.withConfigOverride(LocalDate.class, (date) -> date.setFormat(JsonFormat.Value.forLeniency(false)))
			.disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
			.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
			.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
			.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
			.disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
			.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
			.disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
			.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
			.enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
			.changeDefaultPropertyInclusion(
					(old) -> JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_NULL));
	}

}
