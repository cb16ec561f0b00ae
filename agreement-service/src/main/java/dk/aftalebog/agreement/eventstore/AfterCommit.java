package dk.aftalebog.agreement.eventstore;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What is to happen once the database has committed. Axon's unit of work is over before
 * that: the transaction around the whole request ends last.
 */
public final class AfterCommit {

	private AfterCommit() {
	}

	/**
	 * Runs something after the commit of the transaction at hand; not at all where it
	 * rolls back, or where there is none.
	 * @param action what to run
	 */
	public static void run(Runnable action) {
		if (TransactionSynchronizationManager.isSynchronizationActive()) {
			TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
				@Override
				public void afterCommit() {
					action.run();
				}
			});
		}
	}

}
