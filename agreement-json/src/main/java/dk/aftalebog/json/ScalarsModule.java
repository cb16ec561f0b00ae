package dk.aftalebog.json;

import java.math.BigDecimal;
import java.util.function.Function;

import dk.aftalebog.model.agreement.PaperDate;
import dk.aftalebog.model.agreement.Scope;
import dk.aftalebog.model.agreement.Value;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Values of the model that are one JSON scalar each. */
final class ScalarsModule extends SimpleModule {

	private static final long serialVersionUID = 1L;

	ScalarsModule() {
		text(PaperDate.class, PaperDate::new);
		text(Scope.class, Scope::parse);
		addSerializer(Value.class, new ValueSerializer());
		addDeserializer(Value.class, new ValueDeserializer());
	}

	private <T> void text(Class<T> type, Function<String, T> parse) {
		addSerializer(type, new TextSerializer<>(type));
		addDeserializer(type, new TextDeserializer<>(type, parse));
	}

	private static final class TextSerializer<T> extends StdSerializer<T> {

		TextSerializer(Class<T> type) {
			super(type);
		}

		@Override
		public void serialize(T value, JsonGenerator json, SerializationContext context) {
			json.writeString(value.toString());
		}

	}

	private static final class TextDeserializer<T> extends StdDeserializer<T> {

		private final Function<String, T> parse;

		TextDeserializer(Class<T> type, Function<String, T> parse) {
			super(type);
			this.parse = parse;
		}

		@Override
		public T deserialize(JsonParser json, DeserializationContext context) {
			String text = json.getString();
			try {
				return this.parse.apply(text);
			}
			catch (IllegalArgumentException ex) {
				throw context.weirdStringException(text, handledType(), ex.getMessage());
			}
		}

	}

	private static final class ValueSerializer extends StdSerializer<Value> {

		ValueSerializer() {
			super(Value.class);
		}

		@Override
		public void serialize(Value value, JsonGenerator json, SerializationContext context) {
			switch (value) {
				case Value.Quantity(BigDecimal number) -> json.writeNumber(number);
				case Value.YesNo(boolean yes) -> json.writeBoolean(yes);
				case Value.Text(String text) -> json.writeString(text);
			}
		}

	}

	private static final class ValueDeserializer extends StdDeserializer<Value> {

		ValueDeserializer() {
			super(Value.class);
		}

		@Override
		public Value deserialize(JsonParser json, DeserializationContext context) {
			return switch (json.currentToken()) {
				case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Value.Quantity(json.getDecimalValue());
				case VALUE_TRUE, VALUE_FALSE -> new Value.YesNo(json.getBooleanValue());
				case VALUE_STRING -> new Value.Text(json.getString());
				default -> (Value) context.handleUnexpectedToken(context.constructType(Value.class), json);
			};
		}

	}

}
