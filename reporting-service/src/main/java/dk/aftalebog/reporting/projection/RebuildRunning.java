package dk.aftalebog.reporting.projection;

/** The projections are being rebuilt already. */
public final class RebuildRunning extends RuntimeException {

	private static final long serialVersionUID = 1L;

	RebuildRunning() {
		super("The projections are being rebuilt already; GET /api/progress says how far that has come");
	}

}
