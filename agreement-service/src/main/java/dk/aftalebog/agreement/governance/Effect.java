package dk.aftalebog.agreement.governance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import dk.aftalebog.model.agreement.Agreement;
import dk.aftalebog.model.change.Change;
import dk.aftalebog.model.diff.Diff;
import dk.aftalebog.model.diff.Difference;
import dk.aftalebog.model.timeline.Timeline;
import dk.aftalebog.model.timeline.Version;
import org.jspecify.annotations.Nullable;

/**
 * What changes do to an agreement over an interval of its timeline.
 *
 * @param from the first day
 * @param until the first day on which they do something else; absent: there is none
 * @param redline every value that differs, as it is without them and with them; none
 * where later facts overtake them altogether
 * @param restsOn what they rest on and do not change, by its place: an indicator's
 * definition below its figures, a goal that an indicator belongs to
 */
public record Effect(LocalDate from, @Nullable LocalDate until, List<Difference> redline, Map<String, Object> restsOn) {

	/**
	 * Compares two timelines interval by interval. Neighbours on which the changes do the
	 * same are one interval, so that an unrelated fact between them makes no difference.
	 * @param without the timeline without the changes
	 * @param with the timeline with them
	 * @param changes the changes
	 * @return the effects from the first day on which there is one
	 */
	public static List<Effect> between(Timeline without, Timeline with, Collection<Change> changes) {
		TreeSet<LocalDate> days = new TreeSet<>();
		without.versions().forEach((version) -> days.add(version.from()));
		with.versions().forEach((version) -> days.add(version.from()));
		List<Effect> effects = new ArrayList<>();
		for (LocalDate day : days) {
			Agreement before = said(without, day);
			Agreement after = said(with, day);
			List<Difference> redline = Diff.between(before, after);
			if (effects.isEmpty() && redline.isEmpty()) {
				continue;
			}
			Map<String, Object> footing = redline.isEmpty() ? Map.of() : Footing.of(changes, before);
			add(new Effect(day, null, redline, footing), effects);
		}
		return effects;
	}

	private static void add(Effect effect, List<Effect> effects) {
		if (!effects.isEmpty()) {
			Effect last = effects.getLast();
			if (last.redline.equals(effect.redline) && last.restsOn.equals(effect.restsOn)) {
				return;
			}
			effects.set(effects.size() - 1, new Effect(last.from, effect.from, last.redline, last.restsOn));
		}
		effects.add(effect);
	}

	private static @Nullable Agreement said(Timeline timeline, LocalDate day) {
		Agreement said = null;
		for (Version version : timeline.versions()) {
			if (version.from().isAfter(day)) {
				break;
			}
			said = version.agreement();
		}
		return said;
	}

	/** Takes a sorted copy: it is hashed. */
	public Effect {
		redline = List.copyOf(redline);
		restsOn = Collections.unmodifiableMap(new TreeMap<>(restsOn));
	}

}
