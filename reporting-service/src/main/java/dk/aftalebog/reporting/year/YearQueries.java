package dk.aftalebog.reporting.year;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dk.aftalebog.json.EventJson;
import dk.aftalebog.json.Json;
import dk.aftalebog.model.change.Change;
import dk.aftalebog.model.event.AgreementEvent.ContentFact;
import dk.aftalebog.model.event.AgreementEvent;
import dk.aftalebog.model.event.PlanEvent.PlanFact;
import dk.aftalebog.model.event.PlanEvent.PlanRegistered;
import dk.aftalebog.model.event.PlanEvent;
import dk.aftalebog.model.plan.Plan;
import dk.aftalebog.reporting.web.Plans;
import dk.aftalebog.reporting.year.Book.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads what years rest on, for many agreements at once: as many statements for two
 * hundred as for one. What is folded is what has been projected.
 */
@Component
class YearQueries {

	private static final String HEADER = "SELECT a.id, a.stream, a.plan, a.focus_area, a.registered_at FROM projection.agreement a ";

	private final JdbcClient jdbc;

	YearQueries(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<Header> agreement(String id) {
		return this.jdbc.sql(HEADER + "WHERE a.id = ?").param(id).query(YearQueries::header).optional();
	}

	Optional<Instant> planRegisteredAt(String id) {
		return this.jdbc.sql("SELECT registered_at FROM projection.plan WHERE id = ?")
			.param(id)
			.query((row, number) -> instant(row, 1))
			.optional();
	}

	/**
	 * A page of the agreements that may have the year, in the order of their ids. An
	 * indicator may count the first day to the year before; an open end is for the model
	 * to judge.
	 */
	List<Header> agreements(@Nullable String plan, int year, Instant knownAt, String after, int limit) {
		return this.jdbc.sql(HEADER + """
				WHERE a.id > :after AND (:plan::text IS NULL OR a.plan = :plan)
				AND (:plans::text[] IS NULL OR a.plan = ANY (:plans::text[]))
				AND EXISTS (SELECT FROM projection.agreement_version v
				            WHERE v.agreement = a.id AND v.known @> :knownAt::timestamptz
				            AND v.period_from < :begun::date AND (v.period_to IS NULL OR v.period_to >= :first::date))
				ORDER BY a.id LIMIT :limit""")
			.param("after", after)
			.param("plan", plan)
			.param("plans", Plans.ids())
			.param("knownAt", utc(knownAt))
			.param("first", LocalDate.of(year, 1, 1))
			.param("begun", LocalDate.of(year, 1, 1).plusYears(2))
			.param("limit", limit)
			.query(YearQueries::header)
			.list();
	}

	/** Opens the agreements' books as far as they were written by an instant. */
	List<Book> books(List<Header> headers, Instant upTo) {
		Map<String, List<Entry<AgreementEvent>>> events = new HashMap<>();
		read(headers, upTo, events);
		Set<String> met = new LinkedHashSet<>(headers.stream().map(Header::id).toList());
		for (List<Header> before = before(events.keySet(), events, met); !before
			.isEmpty(); before = before(before.stream().map(Header::id).toList(), events, met)) {
			read(before, upTo, events);
		}
		Map<String, List<Entry<PlanEvent>>> plans = plans(headers, upTo);
		return headers.stream()
			.map((header) -> new Book(header, readable(header, events), plans.getOrDefault(header.plan(), List.of()),
					line(header.id(), events)))
			.toList();
	}

	private static ReadableEvents readable(Header header, Map<String, List<Entry<AgreementEvent>>> events) {
		return ReadableEvents.of(header.stream(), events.getOrDefault(header.id(), List.of()));
	}

	/** The agreements before some, as far as they are there for whoever asks. */
	private List<Header> before(Collection<String> of, Map<String, List<Entry<AgreementEvent>>> events,
			Set<String> met) {
		List<String> ids = of.stream()
			.flatMap((id) -> predecessors(events.getOrDefault(id, List.of())).stream())
			.filter(met::add)
			.toList();
		return ids.isEmpty() ? List.of() : this.jdbc.sql(HEADER + """
				WHERE a.id = ANY (:ids::text[]) AND (:plans::text[] IS NULL OR a.plan = ANY (:plans::text[]))""")
			.param("ids", ids.toArray(String[]::new))
			.param("plans", Plans.ids())
			.query(YearQueries::header)
			.list();
	}

	private static Map<String, List<Entry<AgreementEvent>>> line(String id,
			Map<String, List<Entry<AgreementEvent>>> events) {
		Map<String, List<Entry<AgreementEvent>>> line = new LinkedHashMap<>();
		List<String> next = new ArrayList<>(List.of(id));
		while (!next.isEmpty()) {
			for (String before : predecessors(events.getOrDefault(next.removeFirst(), List.of()))) {
				List<Entry<AgreementEvent>> known = ReadableEvents.of(before, events.getOrDefault(before, List.of()))
					.entries();
				if (!before.equals(id) && !known.isEmpty() && line.putIfAbsent(before, known) == null) {
					next.add(before);
				}
			}
		}
		return line;
	}

	/** Every agreement that was ever named as the one before. */
	private static List<String> predecessors(List<Entry<AgreementEvent>> entries) {
		return entries.stream()
			.flatMap((entry) -> (entry.event() instanceof ContentFact fact
					&& fact.change() instanceof Change.PredecessorSet set)
							? Optional.of(set.predecessor().agreement()).stream() : Optional.<String>empty().stream())
			.distinct()
			.toList();
	}

	private void read(List<Header> headers, Instant upTo, Map<String, List<Entry<AgreementEvent>>> events) {
		Map<String, List<Entry<AgreementEvent>>> byStream = new HashMap<>();
		headers.forEach((header) -> {
			List<Entry<AgreementEvent>> entries = new ArrayList<>();
			byStream.put(header.stream(), entries);
			events.put(header.id(), entries);
		});
		this.jdbc.sql("""
				SELECT e.stream, e.position, e.recorded_at, e.event_type, e.payload
				FROM ledger.event e JOIN projection.stream_progress p ON p.stream = e.stream
				WHERE e.stream = ANY (?) AND e.sequence < p.next_sequence AND e.recorded_at <= ?
				ORDER BY e.stream, e.sequence""")
			.params(byStream.keySet().toArray(String[]::new), utc(upTo))
			.query((row) -> {
				byStream.getOrDefault(row.getString(1), new ArrayList<>())
					.add(new Entry<>(row.getLong(2), instant(row, 3),
							(AgreementEvent) EventJson.read(row.getString(4), row.getString(5))));
			});
	}

	private Map<String, List<Entry<PlanEvent>>> plans(List<Header> headers, Instant upTo) {
		String[] ids = headers.stream().map(Header::plan).distinct().toArray(String[]::new);
		Map<String, List<Entry<PlanEvent>>> plans = new HashMap<>();
		this.jdbc.sql("""
				SELECT id, registered_at, document FROM projection.plan
				WHERE id = ANY (?) AND registered_at <= ?""").params(ids, utc(upTo)).query((row) -> {
			plans.computeIfAbsent(row.getString(1), (id) -> new ArrayList<>())
				.add(new Entry<>(0, instant(row, 2),
						new PlanRegistered(Json.MAPPER.readValue(row.getString(3), Plan.class))));
		});
		this.jdbc.sql("""
				SELECT plan, position, recorded_at, fact FROM projection.plan_fact
				WHERE plan = ANY (?) AND recorded_at <= ? ORDER BY position""").params(ids, utc(upTo)).query((row) -> {
			plans.computeIfAbsent(row.getString(1), (id) -> new ArrayList<>())
				.add(new Entry<>(row.getLong(2), instant(row, 3),
						Json.MAPPER.readValue(row.getString(4), PlanFact.class)));
		});
		return plans;
	}

	private static Header header(ResultSet row, int number) throws SQLException {
		return new Header(row.getString(1), row.getString(2), row.getString(3), row.getString(4), instant(row, 5));
	}

	private static Instant instant(ResultSet row, int column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	private static OffsetDateTime utc(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

}
