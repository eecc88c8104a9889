type Store<K, V> = { get(key: K): V | undefined; set(key: K, value: V): unknown };

/** What a store holds for a key; worked out the first time it is asked for. */
export function kept<K, V>(store: Store<K, V>, key: K, make: (key: K) => V): V {
  let known = store.get(key);
  if (known === undefined) {
    known = make(key);
    store.set(key, known);
  }
  return known;
}
