package dk.aftalebog.model.agreement;

import org.jspecify.annotations.Nullable;

/**
 * Where values come from (datakilde).
 *
 * @param name the source
 * @param responsible who answers for measuring
 * @param note what the source leaves out
 */
public record DataSource(String name, @Nullable String responsible, @Nullable String note) {
}
