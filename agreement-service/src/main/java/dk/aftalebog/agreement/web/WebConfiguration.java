package dk.aftalebog.agreement.web;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the web server refuses by itself is a problem detail too. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> serverProblems() {
		return (factory) -> factory
			.addContextCustomizers((context) -> context.getParent().getPipeline().addValve(new ServerProblems()));
	}

}
