package dk.aftalebog.access;

import java.util.Set;

import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Lets a test ask a part of a service itself, without a request. */
public final class Acting {

	private Acting() {
	}

	/** Acts as an auditor of every plan from now on, in this thread. */
	public static void asAuditor() {
		LedgerUser auditor = new LedgerUser("auditor", Role.AUDITOR, "Revisionen", Set.of("*"), Set.of());
		SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(auditor, null, "auditor"));
	}

	/** Acts as nobody again. */
	public static void asNobody() {
		SecurityContextHolder.clearContext();
	}

}
