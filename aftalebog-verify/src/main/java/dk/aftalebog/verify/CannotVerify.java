package dk.aftalebog.verify;

import dk.aftalebog.verify.Finding.Code;

/** What was handed in cannot be checked. */
final class CannotVerify extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient Finding finding;

	CannotVerify(String danish, String english) {
		super(english);
		this.finding = Finding.of(Code.UNREADABLE, danish, english);
	}

	Finding finding() {
		return this.finding;
	}

}
