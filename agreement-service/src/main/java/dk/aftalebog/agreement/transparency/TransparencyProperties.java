package dk.aftalebog.agreement.transparency;

import java.time.Duration;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the log is signed.
 *
 * @param signingKeys the keys, the current one first, each as text or as {@code file:}
 * and the path of a file that holds it
 * @param checkpointInterval how often a checkpoint is signed while there is something new
 */
@ConfigurationProperties("aftalebog.log")
record TransparencyProperties(@DefaultValue List<String> signingKeys, @DefaultValue("5s") Duration checkpointInterval) {
}
