package dk.aftalebog.agreement.eventstore;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import dk.aftalebog.json.EventJson;
import dk.aftalebog.json.EventTypes;
import dk.aftalebog.json.Json;
import dk.aftalebog.json.UnknownEventType;
import dk.aftalebog.model.event.Event;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;

/**
 * Axon's way to our event contract: events are written and read as {@link EventJson} does
 * it and named as {@link EventTypes} names them, so that no Java name stands in the
 * store.
 */
final class LedgerSerializer implements Serializer {

	private static final TypeReference<Map<String, String>> METADATA = new TypeReference<>() {
	};

	private final Converter converter = new ChainingConverter();

	@Override
	public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> representation) {
		String text = switch (Objects.requireNonNull(object, "There is no event to write")) {
			case Event event -> EventJson.write(event);
			case MetaData metadata -> Json.MAPPER.writeValueAsString(new TreeMap<>(metadata));
			default -> throw new SerializationException("Not an event: " + object.getClass());
		};
		return new SimpleSerializedObject<>(this.converter.convert(text, representation), representation,
				typeOf(object));
	}

	@Override
	public <T> boolean canSerializeTo(Class<T> representation) {
		return this.converter.canConvert(String.class, representation);
	}

	@Override
	@SuppressWarnings({ "unchecked", "TypeParameterUnusedInFormals" })
	public <S, T> T deserialize(SerializedObject<S> serialized) {
		String text = this.converter.convert(serialized, String.class).getData();
		String type = serialized.getType().getName();
		try {
			if (isMetadata(type)) {
				return (T) MetaData.from(Json.MAPPER.readValue(text, METADATA));
			}
			return (T) EventJson.read(type, text);
		}
		catch (JacksonException | UnknownEventType ex) {
			throw new SerializationException("The event of type '%s' cannot be read".formatted(type), ex);
		}
	}

	@Override
	@SuppressWarnings("rawtypes")
	public Class classForType(SerializedType type) {
		if (isMetadata(type.getName())) {
			return MetaData.class;
		}
		try {
			return EventTypes.classOf(type.getName());
		}
		catch (UnknownEventType ex) {
			return UnknownSerializedType.class;
		}
	}

	@Override
	@SuppressWarnings("rawtypes")
	public SerializedType typeForClass(@Nullable Class type) {
		return (type != null) ? new SimpleSerializedType(type.getName(), null) : SerializedType.emptyType();
	}

	@Override
	public Converter getConverter() {
		return this.converter;
	}

	private SerializedType typeOf(Object object) {
		return (object instanceof Event event) ? new SimpleSerializedType(EventTypes.typeOf(event), null)
				: typeForClass(object.getClass());
	}

	private static boolean isMetadata(String type) {
		return MetaData.class.getName().equals(type);
	}

}
