package dk.aftalebog.model.agreement;

/**
 * Why a cell holds no value. The SDMX observation status code that says the same stands
 * with each.
 */
public enum Missing {

	/** Not known yet, and expected (perhaps by a date). */
	AWAITED("O"),
	/** Could have been measured, and was not. */
	NOT_MEASURED("L"),
	/** Withheld: so few residents that they could be recognised. */
	SUPPRESSED("Q"),
	/** There can be no such value. */
	CANNOT_EXIST("M"),
	/** The paper leaves the cell blank and does not say why. */
	BLANK_IN_PAPER("O");

	private final String sdmxStatus;

	Missing(String sdmxStatus) {
		this.sdmxStatus = sdmxStatus;
	}

	/**
	 * Returns the code of SDMX's code list CL_OBS_STATUS.
	 * @return the code, one letter
	 */
	public String sdmxStatus() {
		return this.sdmxStatus;
	}

}
