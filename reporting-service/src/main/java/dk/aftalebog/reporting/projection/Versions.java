package dk.aftalebog.reporting.projection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dk.aftalebog.json.EventTypes;
import dk.aftalebog.json.Json;
import dk.aftalebog.model.agreement.Agreement;
import dk.aftalebog.model.event.AgreementEvent.ContentFact;
import dk.aftalebog.model.timeline.Fact;
import dk.aftalebog.model.timeline.Timeline;
import dk.aftalebog.model.timeline.Version;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Versions as rectangles: at each commit the timeline is folded again; rectangles whose
 * content it changes are closed at the commit's instant, new ones opened, the others
 * stay.
 */
@Component
class Versions {

	private static final String[] CONTENT_TYPES = EventTypes.all()
		.stream()
		.filter((type) -> EventTypes.classOf(type) == ContentFact.class)
		.toArray(String[]::new);

	private final JdbcTemplate jdbc;

	Versions(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * A rectangle's content.
	 */
	private record Content(LocalDate from, @Nullable LocalDate until, String document) {

		static Content of(Version version) {
			return new Content(version.from(), version.until(), Json.MAPPER.writeValueAsString(version.agreement()));
		}

	}

	void project(String agreement, LoggedEvent last) {
		Map<Content, Long> gone = open(agreement);
		List<Object[]> come = new ArrayList<>();
		for (Version version : Timeline.of(facts(last)).versions()) {
			Content content = Content.of(version);
			if (gone.remove(content) == null) {
				Agreement says = version.agreement();
				come.add(new Object[] { agreement, version.from(), version.until(), last.recordedAt(), says.name(),
						says.period().from(), says.period().to(), content.document() });
			}
		}
		this.jdbc.batchUpdate("UPDATE projection.agreement_version SET known = tstzrange(lower(known), ?) WHERE id = ?",
				gone.values().stream().map((id) -> new Object[] { last.recordedAt(), id }).toList());
		this.jdbc.batchUpdate("""
				INSERT INTO projection.agreement_version (agreement, in_force, known, name, period_from, period_to,
				                                          document)
				VALUES (?, daterange(?, ?), tstzrange(?, NULL), ?, ?, ?, ?::json)""", come);
	}

	private Map<Content, Long> open(String agreement) {
		Map<Content, Long> open = new HashMap<>();
		this.jdbc.query("""
				SELECT id, lower(in_force) AS from_day, upper(in_force) AS until_day, document
				FROM projection.agreement_version WHERE agreement = ? AND upper_inf(known)""", (row) -> {
			open.put(new Content(row.getObject("from_day", LocalDate.class),
					row.getObject("until_day", LocalDate.class), row.getString("document")), row.getLong("id"));
		}, agreement);
		return open;
	}

	private List<Fact> facts(LoggedEvent last) {
		return this.jdbc.query("SELECT " + LoggedEvent.COLUMNS
				+ " FROM ledger.event WHERE stream = ? AND sequence <= ? AND event_type = ANY (?) ORDER BY sequence",
				(row, number) -> {
					LoggedEvent logged = LoggedEvent.of(row, number);
					return new Fact(logged.sequence(), (ContentFact) logged.read());
				}, last.stream(), last.sequence(), CONTENT_TYPES);
	}

}
