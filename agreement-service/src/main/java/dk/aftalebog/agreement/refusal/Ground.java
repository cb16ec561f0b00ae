package dk.aftalebog.agreement.refusal;

import dk.aftalebog.model.language.Message;
import dk.aftalebog.model.validity.Problem;

/**
 * The grounds for refusal that are no rule of revision, each with its status, its code
 * and what it says.
 */
public enum Ground implements Message {

	/** What is handed in cannot be read. */
	MALFORMED_JSON(400, "malformed-json", "The body is no JSON: %s%s", "Det sendte er ikke gyldig JSON: %s%s"),
	/** Nothing readable is handed in. */
	BODY_MISSING(400, "body-missing", "The body is missing or cannot be read; send one",
			"Indholdet mangler eller kan ikke læses; send det med"),
	/** More is handed in than is taken. */
	BODY_TOO_LARGE(413, "body-too-large", "The body is larger than %d bytes; hand in less at a time",
			"Indholdet er større end %d byte; send mindre ad gangen"),
	/** A header is missing. */
	HEADER_MISSING(400, "header-missing", "The header %s is missing", "Headeren %s mangler; send den med"),
	/** It is not said what was looked at. */
	IF_MATCH_MISSING(428, "if-match-missing", "Send the ETag of the revision that you looked at in the header If-Match",
			"Send ETag for den revision, du har set, i headeren If-Match"),
	/** A part of the address is of a wrong kind. */
	BAD_PARAMETER(400, "bad-parameter", "'%s' cannot stand for '%s' in the address",
			"'%s' kan ikke stå for '%s' i adressen; ret adressen"),
	/** A role that there is not is asked about. */
	NO_SUCH_ROLE(400, "bad-parameter", "There is no role '%s'; it is a role as tokens name it, such as board-member",
			"Rollen '%s' findes ikke; skriv en rolle, som den står i adgangsbeviset, f.eks. board-member"),
	/** Too much is asked for at once. */
	BAD_LIMIT(400, "bad-parameter", "'limit' lies from 1 to %d", "'limit' ligger fra 1 til %d; ret tallet"),
	/** A request does not say which it is. */
	IDEMPOTENCY_KEY_MISSING(400, "idempotency-key-missing",
			"Send a header Idempotency-Key with a new value, a UUID for example, with each new POST; repeat it when you repeat the request",
			"Send headeren Idempotency-Key med en ny værdi, f.eks. en UUID, ved hver ny POST; gentag den, når du gentager forespørgslen"),
	/** Two requests say that they are the same. */
	IDEMPOTENCY_KEY_REUSED(422, "idempotency-key-reused",
			"This Idempotency-Key was used for another request; send a new one with each new request",
			"Denne Idempotency-Key er brugt til en anden forespørgsel; send en ny ved hver ny forespørgsel"),
	/** Somebody else was faster. */
	WRITTEN_MEANWHILE(409, "written-meanwhile",
			"Someone else wrote to the same record meanwhile; look again and repeat what still holds",
			"En anden har skrevet det samme sted imens; se efter igen, og gentag det, der stadig gælder"),
	/** The database is away. */
	STORE_UNAVAILABLE(503, "store-unavailable",
			"The ledger's database cannot be reached at the moment; nothing was written, try again",
			"Aftalebogens database kan ikke nås lige nu; intet er skrevet, prøv igen"),
	/** It is not known yet who was erased. */
	DIRECTORY_NOT_READY(503, "directory-not-ready",
			"It is not known yet who was erased: Kafka has not answered since the start; try again in a moment",
			"Det vides endnu ikke, hvem der er slettet: Kafka har ikke svaret siden starten; prøv igen om lidt"),

	/** A form was filled for what is no longer so. */
	FORM_STALE(412, "stale-revision",
			"The revision has moved since you opened the page. See what is new, and send again",
			"Revisionen er ændret, siden du åbnede siden. Se, hvad der er nyt, og send igen"),
	/** A field of a form that has to hold something holds nothing. */
	FIELD_BLANK(422, "missing-field", "Fill this in", "Udfyld dette felt"),
	/** A field of a form holds no number. */
	BAD_NUMBER(422, "bad-number", "Write a number, with a comma before its decimals, such as 12,5",
			"Skriv et tal med komma før decimalerne, fx 12,5"),
	/** A field of a form holds no whole number. */
	BAD_WHOLE_NUMBER(422, "bad-number", "Write a whole number, such as 2025", "Skriv et helt tal, fx 2025"),
	/** A field of a form holds neither yes nor no. */
	BAD_YES_NO(422, "bad-number", "Write yes or no", "Skriv ja eller nej"),
	/** A form changes nothing. */
	NOTHING_DIFFERS(422, "no-change", "Nothing differs from what the draft says already",
			"Intet er anderledes end det, udkastet siger i forvejen"),
	/** A page is asked for something that the draft does not hold. */
	UNKNOWN_PART(404, "unknown-part", "The draft has no '%s' among its %s; somebody may have removed it",
			"Udkastet har ikke '%s' blandt %s; en anden kan have fjernet det"),

	/** A text cannot be stored. */
	UNSTORABLE_TEXT(422, "unstorable-text", "The text holds U+0000 or half of a surrogate pair; leave it out",
			"Teksten indeholder U+0000 eller et halvt tegn; fjern det"),
	/** A field's name cannot be stored. */
	UNSTORABLE_NAME(422, "unstorable-text",
			"The name of a field holds U+0000 or half of a surrogate pair; leave it out",
			"Et felts navn indeholder U+0000 eller et halvt tegn; fjern det"),
	/** An id is not well formed. */
	BAD_ID(422, "bad-key", "'%s' is no id: use a to z, digits and hyphens, at most 80",
			"'%s' kan ikke være et id: brug a til z, tal og bindestreger, højst 80 tegn"),

	/** A plan of others, or of nobody. */
	UNKNOWN_PLAN(404, "unknown-plan", "There is no plan '%s' among yours; register it first",
			"Der er ingen helhedsplan '%s' blandt dine; registrér den først"),
	/** A plan is not the user's to register. */
	NOT_YOUR_PLAN(403, "not-your-plan", "Your account does not name the plan '%s'; ask the administrator to add it",
			"Din konto nævner ikke helhedsplanen '%s'; bed administratoren om at tilføje den"),
	/** The plan's id is taken. */
	PLAN_EXISTS(409, "plan-exists", "There is a plan '%s' already; choose another id",
			"Der er allerede en helhedsplan '%s'; vælg et andet id"),
	/** The plan is not what was looked at. */
	STALE_PLAN(412, "stale-plan", "The plan has changed since you looked: its tag is now %s; look again before you act",
			"Helhedsplanen er ændret, siden du så den: dens mærke er nu %s; se efter igen, før du handler"),
	/** A plan names a role that there is not. */
	UNKNOWN_ROLE(422, "unknown-role", "There is no role '%s'; there are %s", "Der er ingen rolle '%s'; der er %s"),
	/** A plan cannot change so. */
	PLAN_CHANGE_DOES_NOT_APPLY(422, "change-does-not-apply", "The plan cannot change like this from %s: %s",
			"Helhedsplanen kan ikke ændres sådan fra %s: %s"),
	/** A plan loses a name that agreements may use. */
	SPELLING_TAKEN_AWAY(422, "spelling-taken-away", "Agreements may speak of '%s'; keep it among the aliases",
			"Delaftaler kan omtale '%s'; behold det blandt områdets andre navne"),

	/** An agreement of others, or of nobody. */
	UNKNOWN_AGREEMENT(404, "unknown-agreement", "There is no agreement '%s' in your plans; register it first",
			"Der er ingen delaftale '%s' i dine helhedsplaner; registrér den først"),
	/** The agreement's id is taken. */
	AGREEMENT_EXISTS(409, "agreement-exists",
			"There is an agreement '%s' already; choose another id, or revise that one",
			"Der er allerede en delaftale '%s'; vælg et andet id, eller ændr den ved en revision"),
	/** Who adopted a paper is known from the paper. */
	SEAT_NOT_YOURS_TO_SAY(422, "seat-not-yours-to-say",
			"The decision that adopted a paper is recorded from the paper; leave the seat out",
			"Den beslutning, der vedtog et papir, indtastes fra papiret; udelad pladsen i bestyrelsen"),
	/** What a paper was adopted on is the paper. */
	BASIS_NOT_YOURS_TO_SAY(422, "basis-not-yours-to-say",
			"The decision that adopted a paper was taken on the paper; leave the basis out",
			"Den beslutning, der vedtog et papir, blev truffet på papiret; udelad grundlaget ('basis')"),
	/** A paper's activities all run. */
	ENDED_BEFORE_REGISTRATION(422, "ended-before-registration",
			"A paper that is registered has no ended activities; a revision ends them",
			"Et papir, der registreres, har ingen afsluttede aktiviteter; de afsluttes ved en revision"),
	/** Terms name a kind of change that there is not. */
	UNKNOWN_CHANGE_KIND(422, "unknown-change-kind", "There is no kind of change '%s'; there are %s",
			"Der er ingen type ændring '%s'; der er %s"),
	/** Terms name a span below none. */
	DAYS_NEGATIVE(422, "days-negative", "Days are counted from 0 up; leave them out where the paper names none",
			"Antallet af dage kan ikke være under 0; udelad det, hvis papiret ikke nævner noget"),
	/** Terms name a span of no years. */
	YEARS_NOT_POSITIVE(422, "years-not-positive",
			"An evaluation comes every 1 or more years; leave it out where the paper asks for none",
			"En evaluering kommer med 1 eller flere års mellemrum; udelad den, hvis papiret ikke kræver nogen"),

	/** A revision that there is not. */
	UNKNOWN_REVISION(404, "unknown-revision", "The agreement has no revision %d; open one first",
			"Delaftalen har ingen revision %d; åbn en først"),
	/** The revision is not what was looked at. */
	STALE_REVISION(412, "stale-revision",
			"Revision %d has moved since you looked: it is now %s with tag %s; look again before you act",
			"Revision %d er ændret, siden du så den: den er nu %s med mærket %s; se efter igen, før du handler"),
	/** A proposed change that there is not. */
	UNKNOWN_CHANGE(404, "unknown-change", "Revision %d proposes no change %d; it proposes %s",
			"Revision %d foreslår ingen ændring %d; den foreslår %s"),
	/** Nothing is proposed. */
	NOTHING_PROPOSED(422, "no-change", "Propose at least one change", "Foreslå mindst én ændring"),
	/** Nothing is changed. */
	NOTHING_CHANGED(422, "no-change", "Hand in at least one change", "Indsend mindst én ændring"),
	/** The member did not sit on the board. */
	YOU_WERE_NOT_SEATED(403, "not-seated",
			"You held no seat on the plan's board on %s; ask the administrator which seats your account names",
			"Du havde ingen plads i helhedsplanens bestyrelse den %s; spørg administratoren, hvilke pladser din konto nævner"),

	/** Nothing is measured. */
	NOTHING_MEASURED(422, "no-measurement", "Hand in at least one figure", "Indsend mindst ét tal"),
	/** A year in which there is nothing to measure. */
	NOTHING_TO_MEASURE(404, "no-such-year",
			"The agreement has nothing to measure in %s; go to the agreement and choose one of its years",
			"Delaftalen har intet at måle i %s; gå til aftalen, og vælg et af dens år"),
	/** Nothing is filled in. */
	NOTHING_FILLED(422, "no-value", "Hand in at least one value", "Indsend mindst én værdi"),
	/** An evaluation is still to come. */
	EVALUATION_IN_FUTURE(422, "evaluation-in-future", "The evaluation of %s has not been held yet",
			"Evalueringen den %s er ikke holdt endnu; indtast den bagefter"),
	/** An evaluation is of a year to come. */
	EVALUATED_YEAR_NOT_BEGUN(422, "year-not-begun", "An evaluation held on %s cannot look at %d",
			"En evaluering holdt den %s kan ikke handle om %d; ret året eller datoen"),
	/** An evaluation is of an activity that there is not. */
	UNKNOWN_ACTIVITY(422, "unknown-activity", "There is no activity '%s'; there are %s",
			"Der er ingen aktivitet '%s'; der er %s"),

	/** A file is empty. */
	ATTACHMENT_EMPTY(400, "attachment-empty", "The file is empty; send its bytes as the body",
			"Filen er tom; send dens indhold med"),
	/** A file is too large. */
	ATTACHMENT_TOO_LARGE(413, "attachment-too-large", "The file is larger than %d megabytes; hand in a smaller one",
			"Filen er større end %d megabyte; vælg en mindre"),
	/** A file's name is none. */
	BAD_NAME(400, "bad-name", "A file's name has 1 to %d characters and no control characters; give it another",
			"Et filnavn har 1 til %d tegn og ingen styretegn; giv filen et andet"),
	/** The log's tree has no such tile. */
	UNKNOWN_TILE(404, "unknown-tile", "The log has no such tile, or not yet so wide a one; see c2sp.org/tlog-tiles",
			"Loggen har ingen sådan flise, eller endnu ikke en så bred; se c2sp.org/tlog-tiles"),
	/** Nothing of the log is signed at a size. */
	UNKNOWN_CHECKPOINT(404, "unknown-checkpoint", "Nothing of the log is signed at that size; ask for the checkpoint",
			"Intet af loggen er underskrevet ved den størrelse; hent kontrolpunktet"),
	/** A size or a position lies beyond what is signed. */
	BEYOND_CHECKPOINT(404, "beyond-checkpoint", "The checkpoint is of %d events; ask for 1 to that",
			"Kontrolpunktet er for %d hændelser; spørg om 1 til det tal"),
	/** What tells of all plans is asked for by somebody who belongs to some. */
	NOT_ALL_PLANS(403, "not-all-plans", "This tells of every plan; it is for those who belong to all of them",
			"Dette fortæller om alle helhedsplaner; det er for dem, der hører til dem alle"),
	/** A file of others, or of nobody. */
	UNKNOWN_ATTACHMENT(404, "unknown-attachment", "No file with this SHA-256 was handed in for one of your plans",
			"Ingen fil med denne SHA-256 er afleveret for en af dine helhedsplaner"),
	/** A file that is referred to was not handed in. */
	ATTACHMENT_NOT_HANDED_IN(422, "unknown-attachment",
			"No file with this SHA-256 was handed in; POST it to /api/attachments first",
			"Ingen fil med denne SHA-256 er afleveret; send den til /api/attachments først"),

	/** A person of others, or nobody. */
	UNKNOWN_PERSON(404, "unknown-person", "There is no person '%s' in your plans",
			"Der er ingen person '%s' i dine helhedsplaner"),
	/** A contact person stands in no directory. */
	CONTACT_NOT_IN_DIRECTORY(422, "unknown-person",
			"The plan's directory has no such person; POST name and contact details to /api/persons, and write the id of the answer here",
			"Personen findes ikke i helhedsplanens personfortegnelse; send navn og kontaktoplysninger til /api/persons, og skriv svarets id her"),
	/** An erased person stays so. */
	PERSON_ERASED(409, "person-erased", "The person was erased already; nothing is left to change",
			"Personen er allerede slettet; der er intet tilbage at ændre"),
	/** A mail address is none. */
	BAD_MAIL(422, "bad-mail", "This is no mail address; write it like navn@kommune.dk",
			"Dette er ikke en mailadresse; skriv den som navn@kommune.dk"),
	/** A person's details are too long, or no text. */
	BAD_TEXT(422, "bad-text", "Write 1 to %d characters without control characters, or leave it out",
			"Skriv 1 til %d tegn uden styretegn, eller udelad feltet"),
	/** A reason names whom it is to forget. */
	REASON_NAMES_PERSON(422, "reason-names-person",
			"The reason stays on the record for ever; say it without names, numbers and addresses of anybody",
			"Begrundelsen bliver stående for altid; skriv den uden navne, numre og adresser på nogen");

	private final int status;

	private final String code;

	private final String english;

	private final String danish;

	Ground(int status, String code, String english, String danish) {
		this.status = status;
		this.code = code;
		this.english = english;
		this.danish = danish;
	}

	/**
	 * Returns the status that it refuses with.
	 * @return the HTTP status: 400 to 499, or 503 for what is to be tried again
	 */
	public int status() {
		return this.status;
	}

	/**
	 * Returns the code.
	 * @return the stable code; several grounds may share it
	 */
	public String code() {
		return this.code;
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
	 * Points out a fault in what was handed in.
	 * @param pointer where it stands
	 * @param about what the message speaks of, in the order of its places
	 * @return the fault
	 */
	public Problem problem(String pointer, Object... about) {
		return new Problem(pointer, this.code, words(about));
	}

}
