package dk.aftalebog.model.provenance;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dk.aftalebog.model.agreement.Scope;
import dk.aftalebog.model.change.Change;
import org.jspecify.annotations.Nullable;

/**
 * The places that a change sets, whatever it sets them to: a second table beside the one
 * of statements, in patterns of paths.
 */
final class PlacesSet {

	private static final String ALL = "/.*";

	private PlacesSet() {
	}

	static Stream<String> by(Change change) {
		return switch (change) {
			case Change.AgreementConcluded it -> Stream.of("/name", "/period/.*");
			case Change.AgreementRenamed it -> Stream.of("/name");
			case Change.PeriodChanged it -> Stream.of("/period/.*");
			case Change.PredecessorSet it -> Stream.of("/predecessor/.*");
			case Change.PartyAdded it -> Stream.of(place("parties", it.party().key()) + ALL);
			case Change.PartyChanged it -> Stream.of(place("parties", it.party().key()) + ALL);
			case Change.SectionSet it -> Stream.of(place("sections", it.section().key()) + ALL);
			case Change.GoalAdded it -> Stream.of(place("goals", it.goal().key()) + ALL);
			case Change.GoalReworded it -> Stream.of(place("goals", it.goal().key()) + ALL);
			case Change.IndicatorAdded it -> Stream.of(place("indicators", it.indicator().key()) + ALL);
			case Change.IndicatorRedefined it ->
				Stream.of(place("indicators", it.indicator().key()) + "/(?!baselines|comparators|targets).*");
			case Change.IndicatorBaselineSet it -> Stream
				.of(place("indicators", it.indicator(), "baselines", cell(it.cell().scope(), it.cell().qualifier()))
						+ ALL);
			case Change.ComparatorSet it ->
				Stream.of(place("indicators", it.indicator(), "comparators", it.comparator().key()) + ALL);
			case Change.TargetSet it -> Stream
				.of(place("indicators", it.indicator(), "targets", cell(it.target().scope(), it.target().qualifier()))
						+ ALL);
			case Change.ActivityAdded it -> Stream.of(place("activities", it.activity().key()) + ALL);
			case Change.ActivityRenamed it -> Stream.of(place("activities", it.activity()) + "/(name|number)");
			case Change.ActivityTextSet it ->
				Stream.of(place("activities", it.activity(), "texts", it.part().name().toLowerCase(Locale.ROOT)));
			case Change.ActivityTargetGroupsSet it -> Stream.of(place("activities", it.activity(), "targetGroups"));
			case Change.ActivityAreasSet it -> Stream.of(place("activities", it.activity(), "areas"));
			case Change.ActivityPeriodSet it -> Stream.of(place("activities", it.activity(), "period") + ALL);
			case Change.SuccessCriterionSet it ->
				Stream.of(place("activities", it.activity(), "successCriteria", it.criterion().key()) + ALL);
			case Change.ActivityEnded it -> Stream.of(place("endedActivities", it.activity(), "endedFrom"));
			case Change.ResourceSet it -> Stream.of(place("resources", it.resource().key()) + ALL);
			case Change.ResourceTotalSet it -> Stream.of("/resourceTotal(/.*)?");
			case Change.BudgetSet it -> Stream.of("/budget(/.*)?");
			case Change.RevisionTermsSet it -> Stream.of("/revisionTerms/.*");
			case Change.PartyRemoved it -> Stream.of();
			case Change.SectionRemoved it -> Stream.of();
			case Change.GoalRemoved it -> Stream.of();
			case Change.IndicatorRemoved it -> Stream.of();
			case Change.IndicatorBaselineRemoved it -> Stream.of();
			case Change.ComparatorRemoved it -> Stream.of();
			case Change.TargetRemoved it -> Stream.of();
			case Change.SuccessCriterionRemoved it -> Stream.of();
			case Change.ResourceRemoved it -> Stream.of();
		};
	}

	private static String place(String... segments) {
		return Pattern.quote("/" + String.join("/", segments));
	}

	private static String cell(Scope scope, @Nullable String qualifier) {
		return (qualifier != null) ? scope + "~1" + qualifier : scope.toString();
	}

}
