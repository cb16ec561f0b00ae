package dk.aftalebog.agreement;

import java.time.Clock;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** The agreement service: the write side of the ledger. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class AgreementServiceApplication {

	/**
	 * Starts the service.
	 * @param args the command line
	 */
	public static void main(String[] args) {
		new SpringApplicationBuilder(AgreementServiceApplication.class)
			.properties("spring.config.name=agreement-service")
			.run(args);
	}

	@Bean
	@ConditionalOnMissingBean
	Clock clock() {
		return Clock.systemUTC();
	}

}
