package dk.aftalebog.agreement.web;

import java.util.Locale;

import dk.aftalebog.agreement.refusal.Ground;
import dk.aftalebog.agreement.refusal.Refusal;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.messaging.Message;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.monitoring.MessageMonitor.MonitorCallback;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * {@code aftalebog.commands}: how many commands of each kind there were and how long they
 * took, in seconds, by what came of them: {@code accepted}, the code of the refusal,
 * {@code rolled-back} where what followed the command did not want it, as when the
 * request was a repeated one, or {@code error}. What is no command yet, an unreadable
 * document for example, is not counted here.
 */
@Component
class CommandMetrics implements ConfigurerModule {

	private static final String ACCEPTED = "accepted";

	private static final String ROLLED_BACK = "rolled-back";

	private static final String ERROR = "error";

	private final MeterRegistry meters;

	CommandMetrics(MeterRegistry meters) {
		this.meters = meters;
	}

	@Override
	public void configureModule(Configurer configurer) {
		// Not an interceptor: it would be past before the events are stored.
		configurer.configureMessageMonitor(CommandBus.class, (configuration) -> this::begun);
	}

	private MonitorCallback begun(Message<?> command) {
		return new Measured(this.meters, name(command.getPayloadType()), Timer.start(this.meters));
	}

	/** {@code DecideRevision} is {@code decide-revision}. */
	private static String name(Class<?> command) {
		return command.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
	}

	private static String outcome(Throwable failure) {
		return switch (failure) {
			case Refusal refusal -> refusal.code();
			case ConcurrencyException lost -> Ground.WRITTEN_MEANWHILE.code();
			case AggregateStreamCreationException lost -> Ground.WRITTEN_MEANWHILE.code();
			default -> ERROR;
		};
	}

	/** A command on its way. */
	private record Measured(MeterRegistry meters, String command, Timer.Sample sample) implements MonitorCallback {

		@Override
		public void reportSuccess() {
			if (!TransactionSynchronizationManager.isSynchronizationActive()) {
				ended(ACCEPTED);
				return;
			}
			// Written in the transaction of the idempotent answer, which decides.
			TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
				@Override
				public void afterCompletion(int status) {
					ended(switch (status) {
						case STATUS_COMMITTED -> ACCEPTED;
						case STATUS_ROLLED_BACK -> ROLLED_BACK;
						default -> ERROR;
					});
				}
			});
		}

		@Override
		public void reportFailure(Throwable cause) {
			ended(outcome(cause));
		}

		@Override
		public void reportIgnored() {
			// No command is ignored.
		}

		private void ended(String outcome) {
			this.sample.stop(Timer.builder("aftalebog.commands")
				.description("Commands by what came of them, from dispatch to commit")
				.tag("command", this.command)
				.tag("outcome", outcome)
				.register(this.meters));
		}

	}

}
