package dk.aftalebog.agreement;

/** Documents that the tests hand in. */
final class Texts {

	private Texts() {
	}

	static String plan(String id) {
		return """
				{"id": "%s", "name": "Prøveplanen", "municipality": "Prøve",
				 "period": {"from": "2021-08-01", "to": "2025-07-31"},
				 "areas": [{"key": "nord", "name": "Nordparken", "aliases": ["Nord Parken"]},
				           {"key": "syd", "name": "Sydparken"}],
				 "board": [{"key": "formand", "organisation": "Boligforeningen", "title": "Direktør",
				            "mandate": {"from": "2021-01-01"}}]}""".formatted(id);
	}

	static String agreement(String id, String plan) {
		return """
				{"id": "%s", "plan": "%s", "focusArea": "Tryghed og trivsel",
				 "adopted": {"meetingOn": "2021-06-01", "minutes": "Referat 1/2021",
				             "votes": [{"seat": "formand", "ballot": "for"}]},
				 "agreement": {
				   "name": "Tryghed", "period": {"from": "2021-08-01", "to": "2025-07-31"},
				   "parties": [{"key": "kommunen", "organisation": "Prøve Kommune", "role": "Socialchef"}],
				   "goals": [{"key": "faerre", "text": "Færre udsættelser"}],
				   "indicators": [{"key": "udsaettelser", "name": "Udsættelser", "goal": "faerre", "level": "area",
				     "unit": "count", "direction": "lower-is-better",
				     "baselines": [{"scope": "area:nord", "value": 14, "asOf": "2019"},
				                   {"scope": "area:syd", "value": 0, "asOf": "2019"}]}],
				   "activities": [{"key": "a", "name": "Aktivitet A"}, {"key": "b", "name": "Aktivitet B"}],
				   "budget": {"lines": [{"funder": "Fonden", "amount": 1000}, {"funder": "Lokalt", "amount": 500}],
				              "total": 1500}}}""".formatted(id, plan);
	}

	static String draft(String title, String inForceFrom) {
		return """
				{"kind": "ordinary", "title": "%s", "reason": "Fordi", "inForceFrom": "%s"}""".formatted(title,
				inForceFrom);
	}

	static String changes(String changes) {
		return "{\"changes\": [" + changes + "]}";
	}

	/** A decision that is bound to nothing: an approval needs what was seen as well. */
	static String decision(String outcome, String meetingOn) {
		return decision(outcome, meetingOn, "0".repeat(64));
	}

	static String decision(String outcome, String meetingOn, String basis) {
		return """
				{"outcome": "%s", "meetingOn": "%s", "minutes": "Referat 2", "lateEntry": true, "reason": "Sådan",
				 "votes": [{"seat": "formand", "ballot": "for"}], "basis": "%s"}""".formatted(outcome, meetingOn,
				basis);
	}

}
