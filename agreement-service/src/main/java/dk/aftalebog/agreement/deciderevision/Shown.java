package dk.aftalebog.agreement.deciderevision;

import java.util.Objects;

import dk.aftalebog.agreement.pages.Form;
import org.jspecify.annotations.Nullable;

/**
 * What a form showed of a revision when it was sent. Where the page now shows something
 * else, the outcome is to be chosen again: nothing is decided unseen.
 *
 * @param form the form
 * @param basis the field with the hash of what would change
 * @param seen the field with the revision's tag
 */
record Shown(Form form, String basis, String seen) {

	/**
	 * Whether the page shows something else now; then no outcome is chosen any more.
	 * @param basis the hash of what would change now
	 * @param tag the revision's tag now
	 * @param outcome the field of the outcome
	 * @return false where nothing was shown before
	 */
	boolean isOther(@Nullable String basis, String tag, String outcome) {
		String before = this.form.value(this.seen);
		boolean other = !before.isEmpty()
				&& !(before.equals(tag) && this.form.value(this.basis).equals(Objects.requireNonNullElse(basis, "")));
		if (other) {
			this.form.put(outcome, "");
		}
		return other;
	}

}
