package dk.aftalebog.reporting.intake;

import java.util.Map;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/** Nothing is skipped: a batch that cannot be taken in is tried again until it can. */
@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {

	@Bean
	CommonErrorHandler tryAgain() {
		ExponentialBackOff backOff = new ExponentialBackOff(200, 2);
		backOff.setMaxInterval(5000);
		DefaultErrorHandler handler = new DefaultErrorHandler(backOff);
		// By default some exceptions are taken for hopeless, and their batch is skipped.
		handler.setClassifications(Map.of(), true);
		return handler;
	}

}
