package dk.aftalebog.model.agreement;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Lists as records hold them. */
final class Lists {

	private Lists() {
	}

	static <T> List<T> copyOf(@Nullable List<T> list) {
		return (list != null) ? List.copyOf(list) : List.of();
	}

}
