package dk.aftalebog.model.agreement;

/** What an indicator measures. */
public enum Level {

	/** The housing areas or a target group in them. */
	AREA,
	/** The activities themselves (aktivitetsnær). */
	ACTIVITY

}
