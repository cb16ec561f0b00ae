package dk.aftalebog.wording;

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * The address of a page in one state, which can be sent to somebody.
 *
 * @param text the address, encoded
 */
public record Address(String text) {

	/** Where the list of agreements is. */
	public static final Address LIST = new Address("/agreements");

	/**
	 * The address of an agreement's page.
	 * @param id the agreement's id
	 * @return the address
	 */
	public static Address ofAgreement(String id) {
		return LIST.at(id);
	}

	/**
	 * Goes one step down.
	 * @param segment what the step is called
	 * @return the address below this one
	 */
	public Address at(String segment) {
		return new Address(this.text + "/" + UriUtils.encode(segment, StandardCharsets.UTF_8));
	}

	/**
	 * Adds a parameter.
	 * @param name its name
	 * @param value its value; absent or empty: it is left out
	 * @return the address with it
	 */
	public Address with(String name, @Nullable Object value) {
		if (value == null || value.toString().isEmpty()) {
			return this;
		}
		return new Address(this.text + (this.text.contains("?") ? "&" : "?") + name + "="
				+ UriUtils.encode(value.toString(), StandardCharsets.UTF_8));
	}

	@Override
	public String toString() {
		return this.text;
	}

}
