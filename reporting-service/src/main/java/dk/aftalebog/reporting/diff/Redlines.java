package dk.aftalebog.reporting.diff;

import java.util.List;

import dk.aftalebog.model.diff.Difference;
import dk.aftalebog.reporting.pages.PlaceNames;
import dk.aftalebog.reporting.web.Moment;
import dk.aftalebog.reporting.web.Moments;
import dk.aftalebog.reporting.web.Parameters;
import dk.aftalebog.wording.Places;
import dk.aftalebog.wording.Redline;
import dk.aftalebog.wording.Wording;
import org.springframework.stereotype.Component;

/** What changed between two points, as readers are told it. */
@Component
class Redlines {

	/** The parameters with the two points. */
	static final String[] POINTS = { "fromInForceOn", "fromKnownAt", "toInForceOn", "toKnownAt" };

	private final Moments moments;

	private final DiffQueries queries;

	private final PlaceNames names;

	Redlines(Moments moments, DiffQueries queries, PlaceNames names) {
		this.moments = moments;
		this.queries = queries;
		this.names = names;
	}

	/**
	 * What changed.
	 *
	 * @param answer the answer it tells
	 * @param name the agreement's name
	 * @param elements the things in which something differs
	 */
	record Told(DiffAnswer answer, String name, List<Redline.Element> elements) {
	}

	Told of(String id, Parameters parameters, Wording say) {
		Moment from = this.moments.settle(parameters, POINTS[0], POINTS[1]);
		Moment to = this.moments.settle(parameters, POINTS[2], POINTS[3]);
		DiffEndpoint.checkOrder(from, to);
		DiffAnswer answer = this.queries.diff(id, from, to);
		Places places = this.names.of(id, answer.plan(), say, from, to);
		return new Told(answer, places.agreement(), Redline.of(differences(answer), places));
	}

	private static List<Difference> differences(DiffAnswer answer) {
		return answer.differences()
			.stream()
			.map((one) -> new Difference(one.path(), one.before(), one.after()))
			.toList();
	}

}
