package dk.aftalebog.reporting;

import java.time.Clock;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** The reporting service: the read side of the ledger. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ReportingServiceApplication {

	/**
	 * Starts the service.
	 * @param args the command line
	 */
	public static void main(String[] args) {
		new SpringApplicationBuilder(ReportingServiceApplication.class)
			.properties("spring.config.name=reporting-service")
			.run(args);
	}

	@Bean
	@ConditionalOnMissingBean
	Clock clock() {
		return Clock.systemUTC();
	}

}
