package dk.aftalebog.model.provenance;

import dk.aftalebog.model.timeline.Fact;
import org.jspecify.annotations.Nullable;

/**
 * What a fact wrote in one place.
 *
 * @param fact the fact
 * @param value the value; absent: it took out what stood there
 */
public record Written(Fact fact, @Nullable Object value) {
}
