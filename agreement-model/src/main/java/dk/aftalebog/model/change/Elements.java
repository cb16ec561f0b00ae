package dk.aftalebog.model.change;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import dk.aftalebog.model.language.Kind;

/**
 * The elements of one kind while changes are applied to them, in the order of the paper.
 * A replaced element keeps its place.
 */
final class Elements<K, T> {

	private final Kind kind;

	private final Function<T, K> key;

	private final Map<K, T> byKey = new LinkedHashMap<>();

	Elements(Kind kind, Function<T, K> key, Collection<T> elements) {
		this.kind = kind;
		this.key = key;
		elements.forEach((element) -> this.byKey.put(key.apply(element), element));
	}

	boolean contains(K key) {
		return this.byKey.containsKey(key);
	}

	T get(K key) {
		T element = this.byKey.get(key);
		if (element == null) {
			throw ChangeDoesNotApply.missing(this.kind, key.toString());
		}
		return element;
	}

	void add(T element) {
		K added = this.key.apply(element);
		if (this.byKey.putIfAbsent(added, element) != null) {
			throw ChangeDoesNotApply.taken(this.kind, added.toString());
		}
	}

	void set(T element) {
		this.byKey.put(this.key.apply(element), element);
	}

	void replace(T element) {
		change(this.key.apply(element), (old) -> element);
	}

	void change(K key, UnaryOperator<T> change) {
		this.byKey.put(key, change.apply(get(key)));
	}

	T remove(K key) {
		T removed = get(key);
		this.byKey.remove(key);
		return removed;
	}

	List<T> toList() {
		return List.copyOf(this.byKey.values());
	}

}
