package dk.aftalebog.reporting.erasurereceipt;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Predicate;

import dk.aftalebog.access.accesslog.AccessLog;
import dk.aftalebog.json.EventJson;
import dk.aftalebog.json.Json;
import dk.aftalebog.model.event.PersonEvent.PersonErased;
import dk.aftalebog.model.event.PersonEvent.PersonRegistered;
import dk.aftalebog.reporting.erasurereceipt.ErasureReceipt.HandedOut;
import dk.aftalebog.reporting.web.NotFound;
import dk.aftalebog.reporting.web.Plans;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What the copy of the log and this service's access log say of an erasure. */
@Component
class ErasureQueries {

	private final JdbcClient jdbc;

	private final AccessLog accessLog;

	ErasureQueries(JdbcClient jdbc, AccessLog accessLog) {
		this.jdbc = jdbc;
		this.accessLog = accessLog;
	}

	private record Row(long position, Instant recordedAt, String type, String payload, String metadata, String hash) {
	}

	ErasureReceipt receipt(String person) {
		List<Row> events = this.jdbc.sql("""
				SELECT position, recorded_at, event_type, payload, metadata, hash FROM ledger.event
				WHERE stream = ? ORDER BY sequence""")
			.param("person/" + person)
			.query((row, number) -> new Row(row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant(),
					row.getString(3), row.getString(4), row.getString(5), row.getString(6)))
			.list();
		String plan = events.stream()
			.filter(is("person.registered.v1"))
			.map((row) -> ((PersonRegistered) EventJson.read(row.type(), row.payload())).plan())
			.findFirst()
			.filter(Plans::include)
			.orElseThrow(() -> NotFound.person(person));
		Row erasure = events.stream()
			.filter(is("person.erased.v1"))
			.findFirst()
			.orElseThrow(() -> NotFound.erasure(person));
		PersonErased erased = (PersonErased) EventJson.read(erasure.type(), erasure.payload());
		JsonNode role = Json.MAPPER.readTree(erasure.metadata()).path("role");
		return new ErasureReceipt(person, plan, erasure.recordedAt(), role.isString() ? role.asString() : null,
				erased.reason(), erased.fields(), erasure.position(), erasure.hash(),
				"/api/log/proofs/" + erasure.position(),
				this.accessLog.of(person, erasure.recordedAt()).stream().map(HandedOut::of).toList(),
				"/api/access-log?person=" + person);
	}

	private static Predicate<Row> is(String type) {
		return (row) -> row.type().equals(type);
	}

}
