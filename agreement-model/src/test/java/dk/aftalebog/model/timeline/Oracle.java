package dk.aftalebog.model.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dk.aftalebog.model.change.Change;

/**
 * What the agreement said, written plainly from the definition and sharing no code with
 * the fold: take the facts recorded at or before K and in force from a day on or before
 * D, order them by in force from, decided on, log position, and do one after the other.
 */
final class Oracle {

	private Oracle() {
	}

	/**
	 * Activities and parties by their keys, and the name; empty before the first fact.
	 */
	static Map<String, String> says(List<RecordedFact> facts, LocalDate day, Instant known) {
		List<RecordedFact> relevant = new ArrayList<>();
		for (RecordedFact fact : facts) {
			boolean isKnown = fact.recordedAt().compareTo(known) <= 0;
			boolean isInForce = fact.fact().content().inForceFrom().compareTo(day) <= 0;
			if (isKnown && isInForce) {
				relevant.add(fact);
			}
		}
		relevant.sort((one, other) -> {
			int byForce = one.fact().content().inForceFrom().compareTo(other.fact().content().inForceFrom());
			int byMeeting = one.fact().content().decidedOn().compareTo(other.fact().content().decidedOn());
			int byPosition = Long.compare(one.fact().sequence(), other.fact().sequence());
			return (byForce != 0) ? byForce : (byMeeting != 0) ? byMeeting : byPosition;
		});
		Map<String, String> says = new TreeMap<>();
		for (RecordedFact fact : relevant) {
			tell(fact.fact().content().change(), says);
		}
		return says;
	}

	private static void tell(Change change, Map<String, String> says) {
		if (change instanceof Change.AgreementConcluded concluded) {
			says.put("name", concluded.name());
		}
		else if (change instanceof Change.AgreementRenamed renamed) {
			says.put("name", renamed.name());
		}
		else if (change instanceof Change.ActivityAdded added) {
			says.put("activity " + added.activity().key(), added.activity().name());
		}
		else if (change instanceof Change.ActivityRenamed renamed) {
			says.put("activity " + renamed.activity(), renamed.name());
		}
		else if (change instanceof Change.ActivityEnded ended) {
			says.remove("activity " + ended.activity());
		}
		else if (change instanceof Change.PartyAdded added) {
			says.put("party " + added.party().key(), added.party().organisation());
		}
		else if (change instanceof Change.PartyChanged changed) {
			says.put("party " + changed.party().key(), changed.party().organisation());
		}
		else if (change instanceof Change.PartyRemoved removed) {
			says.remove("party " + removed.party());
		}
		else if (change instanceof Change.SectionSet set) {
			says.put("section " + set.section().key(), set.section().text());
		}
		else if (change instanceof Change.SectionRemoved removed) {
			says.remove("section " + removed.section());
		}
		else {
			throw new IllegalArgumentException("The oracle does not know " + change);
		}
	}

}
