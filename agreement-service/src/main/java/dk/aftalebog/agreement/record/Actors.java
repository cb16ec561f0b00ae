package dk.aftalebog.agreement.record;

import dk.aftalebog.model.record.Actor;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/** Who did something, as it stands beside each event. */
final class Actors {

	private Actors() {
	}

	static @Nullable Actor of(MetaData metaData) {
		return (metaData.get("actor") instanceof String subject && metaData.get("role") instanceof String role)
				? new Actor(subject, role) : null;
	}

}
