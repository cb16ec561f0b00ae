package dk.aftalebog.cluster.load;

/** Documents of a size as papers have them: a plan, an agreement, a revision. */
public final class Documents {

	private Documents() {
	}

	/**
	 * Writes a plan.
	 * @param id its id
	 * @return the document
	 */
	public static String plan(String id) {
		return plan(id, "2021-08-01", "2025-07-31");
	}

	/**
	 * Writes a plan.
	 * @param id its id
	 * @param from its first day
	 * @param to its last day
	 * @return the document
	 */
	public static String plan(String id, String from, String to) {
		return """
				{"id": "%s", "name": "Belastningsplanen", "municipality": "Prøve",
				 "period": {"from": "%s", "to": "%s"},
				 "areas": [{"key": "nord", "name": "Nordparken"}, {"key": "syd", "name": "Sydparken"}],
				 "board": [{"key": "formand", "organisation": "Boligforeningen", "title": "Direktør",
				            "mandate": {"from": "2000-01-01"}}]}""".formatted(id, from, to);
	}

	/**
	 * Writes an agreement: 21 events when it is registered.
	 * @param id its id
	 * @param plan its plan's id
	 * @return the document
	 */
	public static String agreement(String id, String plan) {
		return """
				{"id": "%s", "plan": "%s", "focusArea": "Tryghed og trivsel",
				 "adopted": {"meetingOn": "2021-06-01", "minutes": "Referat 1/2021",
				             "votes": [{"seat": "formand", "ballot": "for"}]},
				 "agreement": %s}""".formatted(id, plan, content());
	}

	/**
	 * Writes what the agreement says.
	 * @return the JSON of an agreement
	 */
	public static String content() {
		return content("2021-08-01", "2025-07-31");
	}

	/**
	 * Writes what an agreement says.
	 * @param from its first day
	 * @param to its last day
	 * @return the JSON of an agreement
	 */
	public static String content(String from, String to) {
		return """
				{"name": "Tryghed", "period": {"from": "%s", "to": "%s"},
				 "parties": [{"key": "kommunen", "organisation": "Prøve Kommune", "role": "Socialchef"},
				             {"key": "boligforening", "organisation": "Boligforeningen", "role": "Direktør"}],
				 "sections": [{"key": "formaal", "title": "Formål", "text": "%s"},
				              {"key": "sammenhaeng", "title": "Sammenhæng", "text": "%s"}],
				 "goals": [{"key": "faerre", "text": "Færre udsættelser"},
				           {"key": "tryggere", "text": "Tryggere boligområder"}],
				 "indicators": [
				   {"key": "udsaettelser", "name": "Udsættelser", "goal": "faerre", "level": "area",
				    "unit": "count", "direction": "lower-is-better",
				    "baselines": [{"scope": "area:nord", "value": 14, "asOf": "2019"},
				                  {"scope": "area:syd", "value": 0, "asOf": "2019"}]},
				   {"key": "tryghed", "name": "Tryghed", "goal": "tryggere", "level": "area",
				    "unit": "percent", "direction": "higher-is-better",
				    "baselines": [{"scope": "area:nord", "value": 71.5, "asOf": "2020"},
				                  {"scope": "area:syd", "value": 80.2, "asOf": "2020"}]}],
				 "activities": [{"key": "a", "name": "Opgangsmøder", "texts": {"purpose": "%s", "content": "%s"}},
				                {"key": "b", "name": "Rådgivning", "texts": {"purpose": "%s", "content": "%s"}},
				                {"key": "c", "name": "Lommepengejob", "texts": {"purpose": "%s"}}],
				 "budget": {"lines": [{"funder": "Fonden", "amount": 1000000}, {"funder": "Lokalt", "amount": 500000}],
				            "total": 1500000}}""".formatted(from, to, text(6), text(4), text(2), text(5), text(2),
				text(5), text(2));
	}

	/**
	 * Writes a draft.
	 * @param title its title
	 * @return the document
	 */
	public static String draft(String title) {
		return """
				{"kind": "ordinary", "title": "%s", "reason": "Bestyrelsen ønsker en ændring",
				 "inForceFrom": "2022-08-01"}""".formatted(title);
	}

	private static String text(int sentences) {
		return "Indsatsen støtter beboerne i området og følges af styregruppen hvert år. ".repeat(sentences).strip();
	}

}
