package dk.aftalebog.agreement.governance;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A test at the edge of a rule: what it refuses, or the nearest thing that it allows. The
 * catalogue of the rules names it; a rule without a test on either side breaks the build.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Repeatable(Edges.class)
public @interface Edge {

	Rule rule();

	Side side();

	/** A side of the edge. */
	enum Side {

		REFUSED, ALLOWED

	}

}
