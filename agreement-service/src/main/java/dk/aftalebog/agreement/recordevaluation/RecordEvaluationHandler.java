package dk.aftalebog.agreement.recordevaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dk.aftalebog.agreement.governance.Situations;
import dk.aftalebog.agreement.record.Ledger;
import dk.aftalebog.agreement.recordevaluation.RecordEvaluation.Evaluation;
import dk.aftalebog.agreement.refusal.Ground;
import dk.aftalebog.agreement.refusal.Refusal;
import dk.aftalebog.model.agreement.Activity;
import dk.aftalebog.model.agreement.EndedActivity;
import dk.aftalebog.model.event.AgreementEvent.EvaluationRecorded;
import dk.aftalebog.model.record.AgreementRecord;
import dk.aftalebog.model.validity.Problem;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

@Component
class RecordEvaluationHandler {

	private final Ledger ledger;

	private final Situations situations;

	RecordEvaluationHandler(Ledger ledger, Situations situations) {
		this.ledger = ledger;
		this.situations = situations;
	}

	@CommandHandler
	void handle(RecordEvaluation command) {
		this.ledger.decide(command.agreement(), (record) -> List.of(evaluate(record, command.evaluation())));
	}

	private EvaluationRecorded evaluate(AgreementRecord record, Evaluation evaluation) {
		List<Problem> problems = new ArrayList<>();
		LocalDate today = this.situations.today();
		if (evaluation.heldOn().isAfter(today)) {
			problems.add(Ground.EVALUATION_IN_FUTURE.problem("/heldOn", evaluation.heldOn()));
		}
		if (evaluation.year() > evaluation.heldOn().getYear()) {
			problems.add(Ground.EVALUATED_YEAR_NOT_BEGUN.problem("/year", evaluation.heldOn(), evaluation.year()));
		}
		Set<String> known = activities(record);
		for (int i = 0; i < evaluation.activities().size(); i++) {
			String activity = evaluation.activities().get(i).activity();
			if (!known.contains(activity)) {
				problems.add(Ground.UNKNOWN_ACTIVITY.problem("/activities/" + i + "/activity", activity, known));
			}
		}
		if (!problems.isEmpty()) {
			throw Refusal.of(problems);
		}
		return new EvaluationRecorded(evaluation.year(), evaluation.heldOn(), evaluation.conclusion(),
				evaluation.activities());
	}

	/** Those of any day: an evaluation may come in after an activity has ended. */
	private static Set<String> activities(AgreementRecord record) {
		return record.timeline()
			.versions()
			.stream()
			.flatMap((version) -> Stream.concat(version.agreement().activities().stream(),
					version.agreement().endedActivities().stream().map(EndedActivity::activity)))
			.map(Activity::key)
			.collect(Collectors.toSet());
	}

}
