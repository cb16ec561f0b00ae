package dk.aftalebog.model.agreement;

/**
 * What a figure is about. Written as {@code area:<key>}, {@code group:<name>},
 * {@code all-areas} or {@code none}.
 */
public sealed interface Scope {

	/**
	 * One housing area of the plan.
	 *
	 * @param area the area's key in the plan
	 */
	record Area(String area) implements Scope {

		@Override
		public String toString() {
			return "area:" + this.area;
		}

	}

	/**
	 * One target group, named as in the paper.
	 *
	 * @param name the group's name
	 */
	record Group(String name) implements Scope {

		@Override
		public String toString() {
			return "group:" + this.name;
		}

	}

	/** All areas of the agreement together. */
	record AllAreas() implements Scope {

		@Override
		public String toString() {
			return "all-areas";
		}

	}

	/** Neither an area nor a group: the indicator as such. */
	record Unscoped() implements Scope {

		@Override
		public String toString() {
			return "none";
		}

	}

	/**
	 * Reads the written form.
	 * @param text the scope as written
	 * @return the scope
	 * @throws IllegalArgumentException where the text is of another form
	 */
	static Scope parse(String text) {
		if (text.startsWith("area:") && text.length() > "area:".length()) {
			return new Area(text.substring("area:".length()));
		}
		if (text.startsWith("group:") && text.length() > "group:".length()) {
			return new Group(text.substring("group:".length()));
		}
		return switch (text) {
			case "all-areas" -> new AllAreas();
			case "none" -> new Unscoped();
			default -> throw new IllegalArgumentException(
					"'%s' is no scope: write area:<key>, group:<name>, all-areas or none".formatted(text));
		};
	}

}
