package dk.aftalebog.cluster.fault;

import java.util.List;

/**
 * A process that is killed.
 *
 * @param process which
 * @param fault how
 */
record Kill(String process, Trial.Fault fault) {

	static final List<Kill> ALL = List.of(new Kill("agreement-service", Faults::killAgreementService),
			new Kill("reporting-service", Faults::killReportingService), new Kill("PostgreSQL", Faults::killPostgresql),
			new Kill("Kafka", Faults::killKafka));

	String told() {
		return "kill -9: " + this.process;
	}

}
