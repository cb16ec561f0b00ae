package dk.aftalebog.model.change;

/** A change names something that is not there, or adds something that is. */
public final class ChangeDoesNotApply extends RuntimeException {

	private static final long serialVersionUID = 1L;

	ChangeDoesNotApply(String message) {
		super(message);
	}

	static ChangeDoesNotApply missing(String kind, String key) {
		return new ChangeDoesNotApply("there is no %s '%s' on that day".formatted(kind, key));
	}

	static ChangeDoesNotApply taken(String kind, String key) {
		return new ChangeDoesNotApply("there is a %s '%s' already on that day".formatted(kind, key));
	}

}
