package dk.aftalebog.access.accesslog;

import java.time.Clock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** What a service imports that hands out personal data. */
@Configuration(proxyBeanMethods = false)
@Import(AccessLogEndpoint.class)
public class AccessLogConfiguration {

	@Bean
	AccessLog accessLog(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
		return new AccessLog(jdbc, transactions, clock);
	}

}
