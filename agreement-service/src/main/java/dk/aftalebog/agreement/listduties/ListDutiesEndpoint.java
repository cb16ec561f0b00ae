package dk.aftalebog.agreement.listduties;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.aftalebog.access.LedgerUser;
import dk.aftalebog.access.Role;
import dk.aftalebog.agreement.governance.Situation;
import dk.aftalebog.agreement.governance.Situations;
import dk.aftalebog.agreement.record.Ledger;
import dk.aftalebog.agreement.record.Registrations;
import dk.aftalebog.agreement.refusal.Ground;
import dk.aftalebog.json.Json;
import dk.aftalebog.model.duty.Duties;
import dk.aftalebog.model.duty.Duty;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Duties are derived anew for each question. */
@RestController
class ListDutiesEndpoint {

	private static final int MOST_AGREEMENTS = 1000;

	private final Ledger ledger;

	private final Registrations registrations;

	private final Situations situations;

	ListDutiesEndpoint(Ledger ledger, Registrations registrations, Situations situations) {
		this.ledger = ledger;
		this.registrations = registrations;
		this.situations = situations;
	}

	/**
	 * The duties of some agreements.
	 *
	 * @param today the day on which they are looked at
	 * @param duties the duties, agreement by agreement, the earliest due first
	 * @param next the agreement to go on after; absent: this is the last page
	 */
	record Page(LocalDate today, @JsonInclude List<OfAgreement> duties, @Nullable String next) {
	}

	/**
	 * A duty of an agreement.
	 *
	 * @param agreement the agreement's id
	 * @param plan the id of its plan
	 * @param overdue whether its day has passed
	 * @param duty the duty
	 */
	record OfAgreement(String agreement, String plan, boolean overdue, Duty duty) {
	}

	/**
	 * Lists duties.
	 * @param agreement the id of the agreement; absent: all of the user's plans
	 * @param plan the id of the plan
	 * @param role whose; absent: everybody's
	 * @param met whether met duties are shown too
	 * @param after the agreement to go on after
	 * @param limit how many agreements a page looks at
	 */
	@GetMapping("/api/duties")
	ResponseEntity<String> duties(@RequestParam(required = false) @Nullable String agreement,
			@RequestParam(required = false) @Nullable String plan,
			@RequestParam(required = false) @Nullable String role, @RequestParam(defaultValue = "false") boolean met,
			@RequestParam(defaultValue = "") String after, @RequestParam(defaultValue = "200") int limit) {
		if (role != null && Role.of(role).isEmpty()) {
			throw Ground.NO_SUCH_ROLE.refusal(role);
		}
		if (limit < 1 || limit > MOST_AGREEMENTS) {
			throw Ground.BAD_LIMIT.refusal(MOST_AGREEMENTS);
		}
		List<String> ids = (agreement != null) ? List.of(agreement) : agreements(plan, after, limit + 1);
		boolean more = ids.size() > limit;
		List<String> page = more ? ids.subList(0, limit) : ids;
		List<OfAgreement> duties = new ArrayList<>();
		page.forEach((id) -> duties.addAll(duties(id, role, met)));
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_JSON)
			.body(Json.MAPPER
				.writeValueAsString(new Page(this.situations.today(), duties, more ? page.getLast() : null)));
	}

	private List<String> agreements(@Nullable String plan, String after, int limit) {
		if (plan != null) {
			this.ledger.plan(plan);
			return this.registrations.ofPlans(List.of(plan), after, limit);
		}
		LedgerUser user = LedgerUser.required();
		return user.belongsToAll() ? this.registrations.all(after, limit)
				: this.registrations.ofPlans(user.plans(), after, limit);
	}

	private List<OfAgreement> duties(String agreement, @Nullable String role, boolean met) {
		Situation situation = this.situations.of(this.ledger.agreement(agreement));
		String plan = situation.record().registration().plan();
		return Duties.of(situation.record(), situation.plan(), situation.today())
			.stream()
			.filter((duty) -> met || duty.isOpen())
			.filter((duty) -> role == null || duty.holder().isHeldBy(role))
			.map((duty) -> new OfAgreement(agreement, plan, duty.isOverdue(situation.today()), duty))
			.toList();
	}

}
