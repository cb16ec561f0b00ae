package dk.aftalebog.agreement.security;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Puts who did it, and in which context, on every command and from there on every event.
 * The security context alone says who; nothing in a request can.
 */
final class ActorMetadata implements MessageDispatchInterceptor<CommandMessage<?>>, CorrelationDataProvider {

	private static final List<String> KEYS = List.of("actor", "role", "organisation", "traceparent");

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
		Map<String, String> metadata = new HashMap<>();
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication == null || !(authentication.getPrincipal() instanceof Actor actor)) {
			throw new IllegalStateException("A command without an actor");
		}
		metadata.put("actor", actor.subject());
		metadata.put("role", actor.role());
		metadata.put("organisation", actor.organisation());
		if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
			String traceParent = attributes.getRequest().getHeader("traceparent");
			if (traceParent != null && traceParent.matches("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}")) {
				metadata.put("traceparent", traceParent);
			}
		}
		return metadata;
	}

}
