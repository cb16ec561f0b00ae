package dk.aftalebog.reporting.web;

import dk.aftalebog.json.Json;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Answers are written with the mapper that everything of ours is written with. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

	@Bean
	JsonMapper jsonMapper() {
		return Json.MAPPER;
	}

	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> serverProblems() {
		return (factory) -> factory
			.addContextCustomizers((context) -> context.getParent().getPipeline().addValve(new ServerProblems()));
	}

}
