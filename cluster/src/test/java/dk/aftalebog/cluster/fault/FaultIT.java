package dk.aftalebog.cluster.fault;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dk.aftalebog.cluster.Member;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberDescription;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The short run: one round of each kill; the long one is {@link FaultCommand}. */
class FaultIT {

	private static final String GROUP = "aftalebog-reporting";

	private static Trial trial;

	@BeforeAll
	static void start() {
		long seed = System.nanoTime();
		FaultCommand.say("Seed " + seed);
		trial = new Trial(Path.of(".."), "127.45.0", seed);
	}

	@AfterAll
	static void stop() {
		trial.close();
	}

	static Stream<Kill> kills() {
		return Kill.ALL.stream();
	}

	@ParameterizedTest
	@MethodSource("kills")
	void after_a_kill_nothing_is_lost_or_doubled_and_the_reports_are_what_a_rebuild_gives(Kill kill) throws Exception {
		Result result = trial.play(kill.told(), 1, kill.fault());
		assertThat(result.findings()).isEmpty();
		assertThat(result.accepted()).isPositive();
	}

	@Test
	void both_instances_of_the_reporting_service_have_partitions() throws Exception {
		try (Admin admin = Admin.create(Map.of("bootstrap.servers", trial.cluster().bootstrapServers()))) {
			List<String> consumers = admin.describeConsumerGroups(List.of(GROUP))
				.all()
				.get()
				.values()
				.stream()
				.flatMap((group) -> group.members().stream())
				.filter((member) -> !member.assignment().topicPartitions().isEmpty())
				.map(MemberDescription::consumerId)
				.toList();
			assertThat(consumers).as("two consumers in each of two instances").hasSize(4);
		}
	}

	@Test
	void when_the_instance_that_sequences_is_killed_the_other_takes_over_within_seconds() throws Exception {
		// A kill before may have left neither elected for a moment.
		await().atMost(Duration.ofSeconds(10)).until(() -> trial.sequencing().isPresent());
		int sequencing = trial.sequencing().getAsInt();
		assertThat(trial.sequences(1 - sequencing)).as("there is one at a time").isFalse();
		assertThat(locks()).isEqualTo(1);
		Member killed = trial.cluster().member("agreement-service-" + (1 + sequencing));
		killed.kill();
		await().atMost(Duration.ofSeconds(10)).until(() -> trial.sequences(1 - sequencing));
		assertThat(locks()).isEqualTo(1);
		killed.start();
		killed.awaitReady();
		assertThat(trial.sequences(sequencing)).as("there is one at a time").isFalse();
	}

	private static long locks() throws SQLException {
		return trial.number("agreement", """
				SELECT count(*) FROM pg_locks
				WHERE locktype = 'advisory' AND granted
				AND (classid::bigint << 32) + objid::bigint = hashtextextended('aftalebog sequencer', 0)""");
	}

}
