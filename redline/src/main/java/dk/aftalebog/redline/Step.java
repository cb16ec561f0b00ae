package dk.aftalebog.redline;

import java.util.ArrayList;
import java.util.List;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;

/**
 * What two texts have in common, and how they differ behind it.
 *
 * @param kept the lines or words that both have
 * @param removed those behind them that are in the text before only
 * @param added those behind them that are in the text after only
 */
record Step(List<String> kept, List<String> removed, List<String> added) {

	static List<Step> between(List<String> before, List<String> after) {
		List<Step> steps = new ArrayList<>();
		Step current = new Step(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
		int at = 0;
		for (AbstractDelta<String> change : DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<>())
			.getDeltas()) {
			int next = change.getSource().getPosition();
			// What was removed and what was added in its place can come as two changes.
			if (next > at) {
				steps.add(current);
				current = new Step(new ArrayList<>(before.subList(at, next)), new ArrayList<>(), new ArrayList<>());
				at = next;
			}
			current.removed.addAll(change.getSource().getLines());
			current.added.addAll(change.getTarget().getLines());
			at += change.getSource().size();
		}
		steps.add(current);
		steps.add(new Step(before.subList(at, before.size()), List.of(), List.of()));
		return steps;
	}

}
