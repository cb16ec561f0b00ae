package dk.aftalebog.model.year;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.agreement.CellKey;
import dk.aftalebog.model.agreement.Predecessor;
import dk.aftalebog.model.record.AgreementRecord;
import dk.aftalebog.model.record.AgreementRecord.MeasurementKey;
import org.jspecify.annotations.Nullable;

/**
 * The figures of an agreement's record, and before its first year those of its
 * predecessors. A year of its own that nobody entered is never filled from another
 * agreement.
 */
final class RecordedSeries implements Series {

	private final List<Link> links;

	private final Map<Compared, Cell> comparators = new HashMap<>();

	private final Map<Measured, Integer> firstYears = new HashMap<>();

	private RecordedSeries(List<Link> links) {
		this.links = links;
		links.getFirst().record().measurements().forEach((key, cell) -> {
			if (key.comparator() != null) {
				this.comparators.put(new Compared(key.indicator(), key.comparator(), key.year()), cell);
			}
		});
		links.forEach((link) -> link.record()
			.measurements()
			.keySet()
			.stream()
			.filter((key) -> key.comparator() == null && key.year() < link.until())
			.forEach((key) -> link.keysHere(key.indicator())
				.forEach((here) -> this.firstYears.merge(new Measured(here, key.cell()), key.year(), Math::min))));
	}

	/** What is measured. */
	private record Measured(String indicator, CellKey cell) {
	}

	/** Whose figure it is. */
	private record Compared(String indicator, String comparator, int year) {
	}

	/**
	 * One agreement of the line.
	 *
	 * @param record its record
	 * @param keys its indicators' keys by the keys they have here; absent: the same
	 * @param until the first year that is not its own
	 * @param agreement its id; absent for the agreement itself
	 */
	private record Link(AgreementRecord record, @Nullable Map<String, String> keys, int until,
			@Nullable String agreement) {

		Set<String> keysHere(String there) {
			if (this.keys == null) {
				return Set.of(there);
			}
			Set<String> here = new HashSet<>();
			this.keys.forEach((key, known) -> {
				if (known.equals(there)) {
					here.add(key);
				}
			});
			return here;
		}

		Optional<Cell> measured(String indicator, CellKey cell, int year) {
			String key = (this.keys != null) ? this.keys.get(indicator) : indicator;
			return (key == null || year >= this.until) ? Optional.empty()
					: Optional.ofNullable(this.record.measurements().get(new MeasurementKey(key, null, year, cell)));
		}

	}

	static RecordedSeries of(AgreementYears years, Map<String, AgreementRecord> earlier) {
		List<Link> links = new ArrayList<>();
		links.add(new Link(years.record(), null, Integer.MAX_VALUE, null));
		Set<String> met = new HashSet<>(Set.of(years.record().registration().agreement()));
		Map<String, String> keys = null;
		AgreementYears later = years;
		for (Predecessor before = later.predecessor(); before != null
				&& met.add(before.agreement()); before = later.predecessor()) {
			AgreementRecord record = earlier.get(before.agreement());
			if (record == null) {
				break;
			}
			keys = keysThere(before, keys);
			links.add(new Link(record, keys, later.first(), before.agreement()));
			later = AgreementYears.alone(record);
		}
		return new RecordedSeries(links);
	}

	private static Map<String, String> keysThere(Predecessor before, @Nullable Map<String, String> keysOfLater) {
		Map<String, String> there = new HashMap<>();
		before.indicators().forEach((key, later) -> {
			if (keysOfLater == null) {
				there.put(later, key);
			}
			else {
				keysOfLater.forEach((here, known) -> {
					if (known.equals(later)) {
						there.put(here, key);
					}
				});
			}
		});
		return there;
	}

	@Override
	public Optional<Cell> measured(String indicator, CellKey cell, int year) {
		return Optional.ofNullable(figure(indicator, cell, year).cell());
	}

	@Override
	public Optional<Cell> comparator(String indicator, String comparator, int year) {
		return Optional.ofNullable(this.comparators.get(new Compared(indicator, comparator, year)));
	}

	/** What was entered, and for which agreement. */
	YearFigure figure(String indicator, CellKey cell, int year) {
		for (Link link : this.links) {
			Optional<Cell> found = link.measured(indicator, cell, year);
			if (found.isPresent()) {
				return YearFigure.of(year, found.get(), link.agreement());
			}
		}
		return YearFigure.of(year, null, null);
	}

	/** The first year of the line for which anything was entered, or the year given. */
	int firstYear(String indicator, CellKey cell, int year) {
		return Math.min(year, this.firstYears.getOrDefault(new Measured(indicator, cell), year));
	}

}
