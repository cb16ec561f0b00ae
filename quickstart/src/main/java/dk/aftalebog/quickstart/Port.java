package dk.aftalebog.quickstart;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Locale;
import java.util.Map;

/** A port that the quickstart listens on. */
enum Port {

	/** The agreement service. */
	AGREEMENT(8080),
	/** The reporting service. */
	REPORTING(8081),
	/** The identity provider. */
	IDENTITY(8082),
	/** PostgreSQL. */
	POSTGRESQL(15432),
	/** Kafka's broker. */
	KAFKA(19092),
	/** Kafka's controller. */
	KAFKA_CONTROLLER(19093);

	private final int usual;

	Port(int usual) {
		this.usual = usual;
	}

	/** The variable of the environment that moves it. */
	String variable() {
		return "AFTALEBOG_PORT_" + name();
	}

	int number(Map<String, String> environment) {
		String number = environment.get(variable());
		try {
			return (number != null) ? Integer.parseInt(number) : this.usual;
		}
		catch (NumberFormatException ex) {
			throw new CannotStart("%s=%s is no port; give a number from 1 to 65535".formatted(variable(), number), ex);
		}
	}

	void checkFree(int number) {
		try (ServerSocket probe = new ServerSocket()) {
			probe.setReuseAddress(true);
			probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), number));
		}
		catch (IOException ex) {
			throw new CannotStart("Port %d, for %s, is in use. Stop what listens there, or set %s to another port."
				.formatted(number, name().toLowerCase(Locale.ROOT).replace('_', ' '), variable()), ex);
		}
	}

}
