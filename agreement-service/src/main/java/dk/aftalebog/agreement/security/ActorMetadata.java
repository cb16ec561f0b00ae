package dk.aftalebog.agreement.security;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;

import dk.aftalebog.access.LedgerUser;
import dk.aftalebog.access.Role;
import dk.aftalebog.model.log.Topics;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Puts who did it, and in which context, on every command and from there on every event.
 * The verified token alone says who; nothing else in a request can.
 */
final class ActorMetadata implements MessageDispatchInterceptor<CommandMessage<?>>, CorrelationDataProvider {

	private static final List<String> KEYS = List.of("actor", "role", "organisation", Topics.TRACE_PARENT);

	@Override
	public BiFunction<Integer, CommandMessage<?>, CommandMessage<?>> handle(
			List<? extends CommandMessage<?>> messages) {
		Map<String, String> metadata = metadata();
		return (index, command) -> command.andMetaData(metadata);
	}

	@Override
	public Map<String, ?> correlationDataFor(Message<?> message) {
		Map<String, Object> data = new HashMap<>();
		data.put("correlationId", message.getIdentifier());
		KEYS.forEach((key) -> {
			if (message.getMetaData().containsKey(key)) {
				data.put(key, message.getMetaData().get(key));
			}
		});
		return data;
	}

	private static Map<String, String> metadata() {
		LedgerUser user = LedgerUser.required();
		Role role = user.role();
		if (role == null) {
			throw new IllegalStateException("A command of somebody without a role");
		}
		return Map.of("actor", user.subject(), "role", role.wireName(), "organisation", user.organisation(),
				Topics.TRACE_PARENT, traceParent());
	}

	/** The caller's, or where there is none one made here (W3C Trace Context). */
	private static String traceParent() {
		if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
			String sent = attributes.getRequest().getHeader(Topics.TRACE_PARENT);
			if (sent != null && sent.matches("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}")) {
				return sent;
			}
		}
		UUID trace = UUID.randomUUID();
		HexFormat hex = HexFormat.of();
		return "00-" + hex.toHexDigits(trace.getMostSignificantBits())
				+ hex.toHexDigits(trace.getLeastSignificantBits()) + "-"
				+ hex.toHexDigits(UUID.randomUUID().getMostSignificantBits()) + "-01";
	}

}
