package dk.aftalebog.reporting.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

import dk.aftalebog.reporting.agreement.TimelineQueries.Corner;
import dk.aftalebog.reporting.agreement.TimelineQueries.Logged;
import dk.aftalebog.reporting.agreement.Uploads.Upload;
import dk.aftalebog.reporting.asof.State;
import dk.aftalebog.reporting.web.Moment;
import dk.aftalebog.reporting.web.NotFound;
import dk.aftalebog.reporting.web.Parameters;
import dk.aftalebog.reporting.web.ReadsOneState;
import dk.aftalebog.wording.Address;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@ReadsOneState
class CurrentEndpoint {

	private final AgreementQueries queries;

	private final CurrentVersions versions;

	private final Uploads uploads;

	CurrentEndpoint(AgreementQueries queries, CurrentVersions versions, Uploads uploads) {
		this.queries = queries;
		this.versions = versions;
		this.uploads = uploads;
	}

	/**
	 * Which version of an agreement is the current one.
	 *
	 * @param asOf today, the instant, and how far the projection has come
	 * @param id the agreement's id
	 * @param state whether it is in force or has ended
	 * @param inForceFrom from when it says what it says now or said last
	 * @param knownSince since when that has been known
	 * @param json where this version is and stays
	 * @param word where its paper for Word is and stays
	 * @param pdf where its paper for print is and stays
	 * @param madeBy the last event that made it what it is, and where it is proven to be
	 * in the signed log
	 * @param upload what was uploaded last, and whether it still is what holds; absent:
	 * no upload is on the record
	 */
	record Current(Moment asOf, String id, State state, LocalDate inForceFrom, Instant knownSince, String json,
			String word, String pdf, Logged madeBy, @Nullable Upload upload) {
	}

	@GetMapping("/api/agreements/{id}/current")
	Current current(@PathVariable String id, @RequestParam MultiValueMap<String, String> sent) {
		Moment now = this.versions.settle(id, Parameters.of(sent));
		AgreementAnswer answer = this.queries.agreement(id, now);
		Corner corner = this.versions.at(id, now)
			.filter((known) -> answer.state() != State.NOT_YET_IN_FORCE)
			.orElseThrow(
					() -> NotFound.notYetInForce(id, now.inForceOn(), Objects.requireNonNull(answer.inForceFrom())));
		Address address = new Address("/api/agreements").at(id);
		return new Current(now, id, answer.state(), corner.inForceFrom(), corner.knownSince(), dated(address, corner),
				dated(address.at("paper.docx"), corner), dated(address.at("paper.pdf"), corner),
				this.versions.madeBy(id, corner), this.uploads.last(id, now).orElse(null));
	}

	private static String dated(Address address, Corner corner) {
		return address.with("inForceOn", corner.inForceFrom()).with("knownAt", corner.knownSince()).text();
	}

}
