/** The entries of a map that have one of the keys, in the order of the keys. */
export function pickEntries<Key, Value>(map: ReadonlyMap<Key, Value>, keys: Iterable<Key>): Map<Key, Value> {
  const picked = new Map<Key, Value>();
  for (const key of keys) {
    const value = map.get(key);
    if (value !== undefined) picked.set(key, value);
  }
  return picked;
}
