package dk.aftalebog.reporting.witness;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which keys are trusted.
 *
 * @param verifierKeys the verifier keys of the log, each as text or as {@code file:} and
 * the path of a file that holds them
 */
@ConfigurationProperties("aftalebog.log")
record WitnessProperties(@DefaultValue List<String> verifierKeys) {
}
