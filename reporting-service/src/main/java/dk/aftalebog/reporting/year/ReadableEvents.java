package dk.aftalebog.reporting.year;

import java.time.Instant;
import java.util.List;

import dk.aftalebog.model.event.AgreementEvent;
import dk.aftalebog.model.record.AgreementRecord;
import dk.aftalebog.reporting.projection.Standstill;
import org.jspecify.annotations.Nullable;

/**
 * An agreement's events as far as they follow from each other. A commit that contradicts
 * those before it, and what comes after, is not read: what was said up to there stands,
 * and the agreement says why it stands still.
 *
 * @param entries the events that are read
 * @param standstill why no more of them are, if there are more
 */
record ReadableEvents(List<Entry<AgreementEvent>> entries, @Nullable Standstill standstill) {

	static ReadableEvents of(String stream, List<Entry<AgreementEvent>> entries) {
		AgreementRecord record = new AgreementRecord();
		int begun = 0;
		for (int i = 0; i < entries.size(); i++) {
			Instant at = entries.get(i).recordedAt();
			begun = entries.get(begun).recordedAt().equals(at) ? begun : i;
			try {
				record.apply(entries.get(i).event(), at, null);
			}
			catch (RuntimeException ex) {
				// Whatever one agreement holds, the others answer.
				return new ReadableEvents(entries.subList(0, begun),
						new Standstill(stream, Standstill.State.FAILED, at, begun,
								"the commit from event %d contradicts what came before it: %s".formatted(begun,
										ex.getMessage())));
			}
		}
		return new ReadableEvents(entries, null);
	}

}
