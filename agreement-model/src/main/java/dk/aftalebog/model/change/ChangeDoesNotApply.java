package dk.aftalebog.model.change;

import dk.aftalebog.model.language.Kind;
import dk.aftalebog.model.language.Message;
import dk.aftalebog.model.language.Words;

/** A change names something that is not there, or adds something that is. */
public final class ChangeDoesNotApply extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient Words words;

	private ChangeDoesNotApply(Words words) {
		super(words.english());
		this.words = words;
	}

	static ChangeDoesNotApply because(Why why, Object... about) {
		return new ChangeDoesNotApply(why.words(about));
	}

	static ChangeDoesNotApply missing(Kind kind, String key) {
		return because(Why.MISSING, new Words(kind.one(), kind.all()), key);
	}

	static ChangeDoesNotApply taken(Kind kind, String key) {
		return because(Why.TAKEN, new Words(kind.one(), kind.all()), key);
	}

	/**
	 * Returns why it does not apply.
	 * @return half a sentence
	 */
	public Words words() {
		return this.words;
	}

	/** Why a change does not apply. */
	enum Why implements Message {

		NOT_CONCLUDED("the agreement is not concluded on that day", "delaftalen er ikke indgået den dag"),
		CONCLUDED("the agreement is concluded already", "delaftalen er allerede indgået"),
		MISSING("there is no %s '%s' on that day", "blandt %s findes '%s' ikke den dag"),
		TAKEN("there is a %s '%s' already on that day", "blandt %s findes '%s' allerede den dag");

		private final String english;

		private final String danish;

		Why(String english, String danish) {
			this.english = english;
			this.danish = danish;
		}

		@Override
		public String english() {
			return this.english;
		}

		@Override
		public String danish() {
			return this.danish;
		}

	}

}
