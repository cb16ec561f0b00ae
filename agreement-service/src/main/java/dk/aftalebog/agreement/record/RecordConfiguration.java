package dk.aftalebog.agreement.record;

import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.Repository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The repositories, without Spring's hand in the streams: they are values of their
 * events, not beans, and a bean for each command costs.
 */
@Configuration(proxyBeanMethods = false)
class RecordConfiguration {

	@Bean
	Repository<AgreementStream> agreements(EventStore eventStore) {
		return EventSourcingRepository.builder(AgreementStream.class).eventStore(eventStore).build();
	}

	@Bean
	Repository<PersonStream> persons(EventStore eventStore) {
		return EventSourcingRepository.builder(PersonStream.class).eventStore(eventStore).build();
	}

	@Bean
	Repository<PlanStream> plans(EventStore eventStore) {
		return EventSourcingRepository.builder(PlanStream.class).eventStore(eventStore).build();
	}

}
