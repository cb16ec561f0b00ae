package dk.aftalebog.reporting.erasurereceipt;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dk.aftalebog.access.accesslog.AccessLog;
import org.jspecify.annotations.Nullable;

/**
 * The receipt of a person's erasure. It names nobody.
 *
 * @param person the opaque id
 * @param plan the plan that the person was known in
 * @param erasedAt when the erasure was recorded
 * @param role who erased, by the role
 * @param reason why
 * @param fields what vanished from the directory; absent in erasures of before it was
 * recorded
 * @param logPosition where the erasure stands in the log
 * @param hash the event's hash
 * @param proof where this service proves that it stands there
 * @param handedOut the answers of this service that held the name before
 * @param elsewhere where the agreement service tells what the workbench showed
 */
record ErasureReceipt(String person, String plan, Instant erasedAt, @Nullable String role, String reason,
		@Nullable List<String> fields, long logPosition, String hash, String proof,
		@JsonInclude List<HandedOut> handedOut, String elsewhere) {

	/**
	 * An answer that held the person's name.
	 *
	 * @param at when
	 * @param subject who asked: an opaque subject
	 * @param role in which role
	 * @param what what it was of
	 * @param address the path that was asked for; absent where it was not kept
	 * @param form what it was; absent where no address was kept
	 */
	record HandedOut(Instant at, String subject, String role, String what, @Nullable String address,
			@JsonProperty("as") @Nullable Form form) {

		static HandedOut of(AccessLog.Entry entry) {
			String address = entry.address();
			return new HandedOut(entry.at(), entry.subject(), entry.role(), entry.what(), address,
					(address != null) ? Form.of(address) : null);
		}

	}

	/** What a name went out in. */
	enum Form {

		PAPER, FILE, JSON, PAGE;

		static Form of(String address) {
			if (address.endsWith(".docx") || address.endsWith(".pdf")) {
				return PAPER;
			}
			if (address.matches(".*/[^/]*\\.[a-z0-9]+")) {
				return FILE;
			}
			return address.startsWith("/api/") ? JSON : PAGE;
		}

	}

}
