package dk.aftalebog.quickstart;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PortTest {

	@Test
	void a_port_in_use_is_named_with_what_it_is_for_and_how_to_move_it() throws IOException {
		try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			assertThatExceptionOfType(CannotStart.class)
				.isThrownBy(() -> Port.REPORTING.checkFree(taken.getLocalPort()))
				.withMessageContaining(Integer.toString(taken.getLocalPort()))
				.withMessageContaining("reporting")
				.withMessageContaining("AFTALEBOG_PORT_REPORTING");
		}
	}

	@Test
	void a_free_port_is_taken() throws IOException {
		int free;
		try (ServerSocket socket = new ServerSocket(0)) {
			free = socket.getLocalPort();
		}
		assertThatCode(() -> Port.AGREEMENT.checkFree(free)).doesNotThrowAnyException();
	}

	@Test
	void a_port_is_moved_by_its_variable() {
		assertThat(Port.AGREEMENT.number(Map.of())).isEqualTo(8080);
		assertThat(Port.AGREEMENT.number(Map.of("AFTALEBOG_PORT_AGREEMENT", "9000"))).isEqualTo(9000);
	}

	@Test
	void a_port_is_a_number() {
		assertThatExceptionOfType(CannotStart.class)
			.isThrownBy(() -> Port.KAFKA.number(Map.of("AFTALEBOG_PORT_KAFKA", "mange")))
			.withMessageContaining("AFTALEBOG_PORT_KAFKA=mange");
	}

}
