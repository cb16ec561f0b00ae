package dk.aftalebog.agreement.governance;

import java.util.Locale;

import dk.aftalebog.agreement.refusal.Refusal;
import dk.aftalebog.model.language.Message;
import dk.aftalebog.model.validity.Problem;

/**
 * The rules of revision, each with its code and what it says to one who breaks it, in
 * English and Danish. The catalogue {@code docs/rules.md} is made from them; a code, once
 * released, stays.
 */
public enum Rule implements Message {

	/** Only a role that the terms name opens a revision. */
	PROPOSER_NOT_NAMED(1, 403, "Aalborg; Viborg and Randers are silent",
			"%s may not propose here: the terms (%s) name %s; ask one of them to propose it",
			"%s kan ikke foreslå ændringer her: revisionsvilkårene (%s) nævner %s; bed en af dem om at foreslå det"),
	/** A proposer keeps within the scope that the terms give. */
	PROPOSAL_OUT_OF_SCOPE(1, 403, "Aalborg: the activity steering group",
			"The terms let '%s' propose changes of activities only, and this change is of the agreement; ask %s to propose it",
			"Revisionsvilkårene lader '%s' foreslå ændringer af aktiviteter alene, og denne ændring gælder delaftalen; bed %s om at foreslå den"),
	/** Who proposed a revision withdraws it. */
	NOT_THE_PROPOSER(1, 403, "the ledger",
			"Revision %d was opened by the role %s; it withdraws or changes it, or the board rejects it",
			"Revision %d er åbnet af rollen %s; den kan trække den tilbage eller ændre den, eller bestyrelsen kan afvise den"),

	/** Where the terms say once a year there is one ordinary revision per year. */
	ORDINARY_USED_UP(2, 409, "the fourth paper",
			"The terms allow one ordinary revision in the agreement year from %s, and revision %d is it; wait until %s, or propose an urgent one with its reason",
			"Revisionsvilkårene tillader én ordinær revision i aftaleåret fra %s, og den er revision %d; vent til %s, eller foreslå en hasteændring med begrundelse"),
	/** An urgent revision needs terms that allow it. */
	URGENT_NOT_ALLOWED(2, 409, "the fourth paper allows it",
			"The terms (%s) allow no urgent revision; propose an ordinary one",
			"Revisionsvilkårene (%s) tillader ingen hasteændring; foreslå en ordinær revision"),
	/** An editorial revision changes wording alone. */
	EDITORIAL_CHANGES_CONTENT(2, 422, "the ledger",
			"An editorial revision changes wording alone; this changes %s. Propose it in an ordinary revision",
			"En redaktionel revision ændrer ordlyd alene; dette ændrer %s. Foreslå det i en ordinær revision"),
	/** An editorial revision leaves every figure, number word and date as it is. */
	EDITORIAL_CHANGES_FIGURE(2, 422, "the ledger",
			"An editorial revision leaves every figure as it is; the text at %s had %s and would have %s. Propose it in an ordinary revision",
			"En redaktionel revision lader alle tal stå; teksten ved %s havde %s og ville få %s. Foreslå det i en ordinær revision"),
	/** What needs no decision of the board is settled, not decided. */
	SETTLED_NOT_DECIDED(2, 409, "the ledger",
			"Revision %d is of the kind %s, which the board does not decide; settle it instead",
			"Revision %d er af typen %s, som bestyrelsen ikke beslutter; lad den træde i kraft uden beslutning"),
	/** What the board decides is not settled. */
	DECIDED_NOT_SETTLED(2, 409, "the ledger", "Revision %d is of the kind %s, which only the board decides",
			"Revision %d er af typen %s, som kun bestyrelsen beslutter"),
	/** The secretariat settles editorial revisions. */
	SETTLED_BY_SECRETARIAT(2, 403, "the ledger", "Editorial revisions are settled by the secretariat",
			"Redaktionelle revisioner afgøres af sekretariatet"),
	/** A transcription correction cites the paper. */
	PAPER_NOT_CITED(2, 422, "the ledger",
			"A transcription correction says where the paper reads otherwise: give 'paper' with its place (page, table, line)",
			"En rettelse af afskriften siger, hvor papiret lyder anderledes: angiv 'paper' med stedet (side, tabel, linje)"),
	/** Only a transcription correction cites the paper. */
	PAPER_CITED_IN_VAIN(2, 422, "the ledger", "Only a transcription correction cites the paper; leave 'paper' out",
			"Kun en rettelse af afskriften henviser til papiret; udelad 'paper'"),
	/** A transcription correction takes the date of the fact it corrects. */
	CORRECTION_DATE(2, 422, "the ledger",
			"A transcription correction holds from the date of what it corrects, %s; write that date",
			"En rettelse af afskriften gælder fra datoen for det, den retter, %s; skriv den dato"),
	/** A transcription correction never touches what the board decided. */
	CORRECTION_TOUCHES_DECISION(2, 409, "the ledger",
			"What this corrects was decided by the board in revision %s on %s, not copied from the paper; propose an ordinary revision",
			"Det, der rettes her, besluttede bestyrelsen i revision %s den %s; det er ikke afskrevet fra papiret. Foreslå en ordinær revision"),
	/** A correction corrects something. */
	CORRECTION_WITHOUT_EFFECT(2, 409, "the ledger",
			"This correction changes nothing on any day; the ledger's copy says it already",
			"Denne rettelse ændrer intet på nogen dag; afskriften siger det allerede"),
	/** A transcription correction needs a second person. */
	SECOND_PERSON_NEEDED(2, 403, "the ledger",
			"You opened this correction; a second person compares it with the paper and confirms it",
			"Du har åbnet denne rettelse; en anden person sammenholder den med papiret og bekræfter den"),
	/** Only an editorial revision that took force is reversed. */
	NOT_REVERSIBLE(2, 409, "the ledger",
			"Revision %d is %s; the board reverses an editorial revision that has been settled",
			"Revision %d er %s; bestyrelsen kan omgøre en redaktionel revision, der er trådt i kraft"),
	/** A reversal is decided after what it reverses took force. */
	REVERSED_BEFORE_FORCE(2, 422, "the ledger",
			"The meeting of %s lies before revision %d took force on %s and cannot have reversed it; write the meeting that did",
			"Mødet den %s ligger før, at revision %d trådte i kraft den %s, og kan ikke have omgjort den; skriv det møde, der gjorde det"),

	/** A submitted revision is frozen. */
	REVISION_FROZEN(3, 409, "the ledger", "Revision %d is %s and frozen; only a draft can be changed",
			"Revision %d er %s og låst; kun et udkast kan ændres"),
	/** A revision proposes something. */
	REVISION_EMPTY(3, 409, "the ledger", "Revision %d proposes no change; propose one before it is submitted",
			"Revision %d foreslår ingen ændring; foreslå en, før den indsendes"),

	/** Where the terms ask for it, the fund is involved before the decision. */
	FUND_NOT_INVOLVED(4, 409, "Viborg, Randers",
			"The terms (%s) want the fund involved before this is decided, because %s; record its involvement on or before %s first",
			"Revisionsvilkårene (%s) kræver, at Landsbyggefonden inddrages før beslutningen, fordi %s; registrér inddragelsen senest %s først"),

	/** A decision is bound to what was seen. */
	BASIS_MISSING(5, 422, "the ledger",
			"An approval carries the hash of what was seen ('basis' in the revision's answer); look at the revision and send it",
			"En godkendelse bærer hashværdien af det, der blev set ('basis' i revisionens svar); se på revisionen og send den med"),
	/** What was seen has moved since. */
	BASIS_MOVED(5, 409, "the ledger",
			"What revision %d touches or rests on is not what you saw: %s. Look again before you decide",
			"Det, revision %d ændrer eller bygger på, er ikke det, du så: %s. Se efter igen, før der besluttes"),
	/** A meeting that decides has been held. */
	MEETING_IN_FUTURE(5, 422, "all", "The meeting of %s has not been held yet; enter its decision afterwards",
			"Mødet den %s er ikke holdt endnu; indtast beslutningen bagefter"),
	/** A meeting before submission is a late entry. */
	MEETING_BEFORE_SUBMISSION(5, 422, "the ledger",
			"The meeting of %s lies before the submission on %s; mark a past decision as a late entry",
			"Mødet den %s ligger før indsendelsen den %s; markér en tidligere beslutning som sen indtastning"),
	/** A late entry tells of a meeting before submission. */
	NOT_A_LATE_ENTRY(5, 422, "the ledger",
			"The meeting of %s does not lie before the submission on %s: this is no late entry; leave the mark out",
			"Mødet den %s ligger ikke før indsendelsen den %s: det er ikke en sen indtastning; fjern markeringen"),
	/** What is entered late was proposed before it was decided. */
	MEETING_BEFORE_PROPOSAL(5, 422, "the ledger",
			"The meeting of %s lies before the proposal of %s; open the revision with the date on which it was proposed ('proposedOn')",
			"Mødet den %s ligger før forslaget af %s; åbn revisionen med den dato, hvor den blev foreslået ('proposedOn')"),
	/** A proposal is not made in the future. */
	PROPOSED_IN_FUTURE(5, 422, "the ledger", "%s is still to come; a revision is proposed today, or was before",
			"%s er ikke kommet endnu; en revision foreslås i dag eller blev det tidligere"),
	/** Only members seated on the day of the meeting decide. */
	NOT_SEATED(5, 403, "all", "There was no seat '%s' on the plan's board on %s",
			"Der var ingen plads '%s' i bestyrelsen den %s"),
	/** A seat votes once. */
	SEAT_VOTES_TWICE(5, 422, "all", "The seat '%s' votes twice; it has one vote",
			"Pladsen '%s' stemmer to gange; den har én stemme"),
	/** A quorum takes part, where the plan states one. */
	QUORUM_MISSING(5, 409, "the plan", "The plan wants %d seats to take part in a decision, and %d did",
			"Planen kræver, at %d pladser deltager i en beslutning, og %d deltog"),
	/** Who opened a revision does not decide it alone. */
	OPENER_DECIDES_ALONE(5, 403, "the ledger",
			"You opened revision %d and do not decide it alone: write down the other members who took part, or let another member enter it",
			"Du har åbnet revision %d og beslutter den ikke alene: anfør de øvrige medlemmer, der deltog, eller lad et andet medlem indtaste den"),
	/** The secretariat records a decision from the attached minutes. */
	MINUTES_NOT_ATTACHED(5, 422, "all",
			"Whoever was not at the meeting records its decision from the minutes: attach them ('minutesAttachment')",
			"Den, der ikke sad med ved mødet, indtaster beslutningen fra referatet: vedhæft det ('minutesAttachment')"),
	/** A rejection, a return and a reversal say why. */
	REASON_MISSING(5, 422, "the ledger", "Say why the revision is not approved",
			"Skriv, hvorfor revisionen ikke godkendes"),
	/** The board decides on what is submitted. */
	REVISION_NOT_SUBMITTED(5, 409, "all", "Revision %d is %s; the board decides on a submitted one",
			"Revision %d er %s; bestyrelsen beslutter om en indsendt revision"),
	/** There is something to confirm. */
	NOTHING_TO_CONFIRM(5, 409, "the ledger",
			"Revision %d has no decision that was recorded from minutes and awaits its confirmation",
			"Revision %d har ingen beslutning, der er indtastet fra et referat og venter på bekræftelse"),
	/** Who opened a revision does not confirm the decision on it. */
	OPENER_CONFIRMS(5, 403, "the ledger", "You opened revision %d; another member confirms the decision on it",
			"Du har åbnet revision %d; et andet medlem bekræfter beslutningen om den"),

	/** In-force dates lie within the agreement's period as it results. */
	IN_FORCE_OUTSIDE_PERIOD(6, 422, "all",
			"%s lies outside the agreement's period as it results, %s to %s; choose a date within",
			"%s ligger uden for delaftalens periode, som den bliver, %s til %s; vælg en dato inden for den"),

	/**
	 * A change applies at its place, and every approved change still applies after it.
	 */
	CHANGE_DOES_NOT_APPLY(7, 409, "the ledger", "%s in force from %s does not apply: %s",
			"%s i kraft fra %s lader sig ikke gennemføre: %s"),
	/** What has been approved stays within the period. */
	FACT_OUTSIDE_PERIOD(7, 409, "the ledger",
			"%s takes force on %s, outside the period as it would result, %s to %s; move the end, or propose that change anew",
			"%s træder i kraft %s, uden for perioden, som den ville blive, %s til %s; flyt slutdatoen, eller foreslå den ændring på ny"),
	/** No recorded measurement loses its indicator. */
	MEASUREMENT_LOSES_INDICATOR(7, 409, "the ledger",
			"The indicator '%s' was measured for %d; it must stay in force in that year",
			"Indikatoren '%s' er målt for %d; den skal være i kraft i det år"),
	/** A revision brings no new contradiction in figures. */
	CONTRADICTION_IN_FIGURES(7, 422, "the ledger", "A revision brings no new contradiction: %s (from %s)",
			"En revision bringer ingen ny modstrid: %s (fra %s)"),

	/** An upload is of something the board approved. */
	REVISION_NOT_APPROVED(8, 409, "Viborg, Randers", "Revision %d is %s; what is uploaded has been approved",
			"Revision %d er %s; det, der uploades, er godkendt"),
	/** Who uploads is whom the terms name. */
	NOT_THE_UPLOADER(8, 403, "Viborg, Randers", "The terms name '%s' to upload the agreement, not the role %s",
			"Revisionsvilkårene nævner '%s' til at uploade delaftalen, ikke rollen %s"),
	/** An upload comes after the decision and is no prophecy. */
	UPLOAD_DATE(8, 422, "Viborg, Randers", "An upload lies between the decision on %s and today, %s; %s does not",
			"En upload ligger mellem beslutningen den %s og i dag, %s; det gør %s ikke"),
	/** The fund's involvement is recorded afterwards. */
	INVOLVEMENT_IN_FUTURE(8, 422, "Viborg, Randers",
			"The fund's involvement on %s is still to come; record it when it has been",
			"Inddragelsen af Landsbyggefonden den %s er ikke sket endnu; registrér den, når den er sket"),
	/** The fund is involved in what is under way. */
	REVISION_SETTLED(8, 409, "the ledger", "Revision %d is %s already", "Revision %d er allerede %s"),

	/** A set value is changed by the board. */
	VALUE_NOT_AWAITED(9, 409, "all",
			"The value for %s is set and awaits no update; change it by a revision, or correct the copy of the paper",
			"Værdien for %s er sat og venter ingen opdatering; ændr den ved en revision, eller ret afskriften af papiret"),
	/** An awaited value is filled with a value. */
	VALUE_STILL_MISSING(9, 422, "all",
			"Fill an awaited value with a value, or say why there will be none; %s does neither",
			"Udfyld en ventet værdi med en værdi, eller skriv, hvorfor der ingen kommer; %s gør ingen af delene"),

	/** A measurement needs an indicator in force in that year. */
	INDICATOR_NOT_IN_FORCE(10, 422, "all", "There is no indicator '%s' in force in %d",
			"Der er ingen indikator '%s' i kraft i %d"),
	/** A measurement needs a scope that the indicator has. */
	SCOPE_NOT_OF_INDICATOR(10, 422, "all", "'%s' is not followed for %s; it is for %s",
			"'%s' følges ikke for %s; den følges for %s"),
	/** A comparator's figure needs the comparator. */
	UNKNOWN_COMPARATOR(10, 422, "Aalborg, Viborg", "'%s' has no comparator '%s'; it has %s",
			"'%s' har intet sammenligningsgrundlag '%s'; den har %s"),
	/** A measurement has the indicator's unit. */
	WRONG_UNIT(10, 422, "all", "'%s' is measured in %s, not in %s", "'%s' måles i %s, ikke i %s"),
	/** A measurement needs a year that has begun. */
	YEAR_NOT_BEGUN(10, 422, "all", "The year %d has not begun", "Året %d er ikke begyndt"),
	/** A figure already recorded is corrected with a reason. */
	MEASURED_ALREADY(10, 409, "the ledger",
			"'%s' is recorded for %d and %s already; say in \"correction\" why it is corrected",
			"'%s' er allerede målt for %d og %s; skriv i \"correction\", hvorfor den rettes"),
	/** A correction needs something to correct. */
	NOTHING_TO_CORRECT(10, 422, "the ledger", "Nothing is recorded for this cell and year; leave the correction out",
			"Der er ikke målt noget for denne celle og dette år; udelad rettelsen"),

	/** A period is prolonged before its end. */
	PROLONGED_AFTER_END(11, 409, "all",
			"The agreement ended on %s and the meeting was on %s: a successor agreement takes over; register one that names this as its predecessor",
			"Delaftalen sluttede %s, og mødet var %s: en ny delaftale tager over; registrér en, der nævner denne som sin forgænger"),
	/** An agreement that has ended does not come back. */
	PERIOD_WITH_A_GAP(11, 409, "the ledger",
			"On %s the agreement would have run %s to %s, though its period results as %s to %s and holds that day; let the change of the period hold from an earlier day",
			"Den %s ville delaftalen løbe %s til %s, selv om dens periode bliver %s til %s og rummer den dag; lad ændringen af perioden gælde fra en tidligere dag");

	private final int number;

	private final int status;

	private final String source;

	private final String english;

	private final String danish;

	Rule(int number, int status, String source, String english, String danish) {
		this.number = number;
		this.status = status;
		this.source = source;
		this.english = english;
		this.danish = danish;
	}

	/**
	 * Returns which of the domain's eleven rules it belongs to.
	 * @return 1 to 11
	 */
	public int number() {
		return this.number;
	}

	/**
	 * Returns the code.
	 * @return the stable code, such as {@code proposer-not-named}
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * Returns where the rule comes from.
	 * @return the papers whose terms say so; <em>all</em> of them, or <em>the ledger</em>
	 */
	public String source() {
		return this.source;
	}

	@Override
	public String english() {
		return this.english;
	}

	@Override
	public String danish() {
		return this.danish;
	}

	/**
	 * Refuses.
	 * @param about what the message speaks of, in the order of its places
	 * @return the refusal
	 */
	public Refusal refusal(Object... about) {
		return new Refusal(this.status, problem("", about));
	}

	/**
	 * Points out a breach.
	 * @param pointer where it stands: a JSON pointer into what was handed in
	 * @param about what the message speaks of, in the order of its places
	 * @return the breach
	 */
	public Problem problem(String pointer, Object... about) {
		return new Problem(pointer, code(), words(about));
	}

}
