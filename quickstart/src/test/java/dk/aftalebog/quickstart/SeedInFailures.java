package dk.aftalebog.quickstart;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** Every failure says which seed its randomness had, and how to have it again. */
final class SeedInFailures implements TestExecutionExceptionHandler, LifecycleMethodExecutionExceptionHandler {

	private final String seed;

	SeedInFailures(String property, long seed) {
		this.seed = "-D%s=%d".formatted(property, seed);
	}

	@Override
	public void handleTestExecutionException(ExtensionContext context, Throwable failure) {
		throw with(failure);
	}

	@Override
	public void handleBeforeAllMethodExecutionException(ExtensionContext context, Throwable failure) {
		throw with(failure);
	}

	private AssertionError with(Throwable failure) {
		return new AssertionError("With %s: %s".formatted(this.seed, failure.getMessage()), failure);
	}

}
