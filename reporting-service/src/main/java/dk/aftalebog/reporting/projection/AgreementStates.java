package dk.aftalebog.reporting.projection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dk.aftalebog.json.EventTypes;
import dk.aftalebog.model.event.AgreementEvent.AwaitedValueFilled;
import dk.aftalebog.model.event.AgreementEvent.ContentFact;
import dk.aftalebog.model.event.AgreementEvent;
import dk.aftalebog.model.timeline.Fact;
import dk.aftalebog.reporting.projection.AgreementState.OpenVersion;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads the state of agreements whose content is about to change, all at once. */
@Component
class AgreementStates {

	private static final List<String> CONTENT_TYPES = EventTypes.all()
		.stream()
		.filter((type) -> EventTypes.classOf(type) == ContentFact.class
				|| EventTypes.classOf(type) == AwaitedValueFilled.class)
		.toList();

	private final JdbcTemplate jdbc;

	AgreementStates(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	Map<String, AgreementState> before(Collection<NewEvents> streams, Schema schema) {
		String[] changing = streams.stream()
			.filter((stream) -> !stream.begins() && stream.commits()
				.stream()
				.flatMap(List::stream)
				.anyMatch((event) -> CONTENT_TYPES.contains(event.type())))
			.map(NewEvents::stream)
			.toArray(String[]::new);
		Map<String, AgreementState> states = new HashMap<>();
		if (changing.length > 0) {
			for (String stream : changing) {
				states.put(stream, new AgreementState(new ArrayList<>(), new ArrayList<>()));
			}
			readFacts(changing, states, schema);
			readVersions(changing, states, schema);
		}
		return states;
	}

	private void readFacts(String[] streams, Map<String, AgreementState> states, Schema schema) {
		this.jdbc.query(schema.in("SELECT " + LoggedEvent.COLUMNS + """
				 FROM ledger.event e JOIN projection.stream_progress p USING (stream)
				WHERE e.stream = ANY (?) AND e.sequence < p.next_sequence AND e.event_type = ANY (?)
				ORDER BY e.stream, e.sequence"""), (row) -> {
			LoggedEvent logged = LoggedEvent.of(row, 0);
			Fact.in(logged.sequence(), (AgreementEvent) logged.read())
				.ifPresent(states.getOrDefault(logged.stream(), AgreementState.NONE).facts()::add);
		}, streams, CONTENT_TYPES.toArray(String[]::new));
	}

	private void readVersions(String[] streams, Map<String, AgreementState> states, Schema schema) {
		this.jdbc.query(schema.in("""
				SELECT a.stream, v.id, lower(v.in_force), upper(v.in_force), v.document
				FROM projection.agreement a JOIN projection.agreement_version v ON v.agreement = a.id
				WHERE a.stream = ANY (?) AND upper_inf(v.known)"""), (row) -> {
			states.getOrDefault(row.getString(1), AgreementState.NONE)
				.open()
				.add(new OpenVersion(row.getLong(2), row.getObject(3, LocalDate.class),
						row.getObject(4, LocalDate.class), row.getString(5)));
		}, (Object) streams);
	}

}
