package dk.aftalebog.json;

/** An event bears a type that this version of the software does not know. */
public final class UnknownEventType extends RuntimeException {

	private static final long serialVersionUID = 1L;

	UnknownEventType(String type) {
		super("The event type '%s' is not known to this version".formatted(type));
	}

}
