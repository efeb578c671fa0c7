/** So many changes may lie over a map before a new one is made of both. */
const largestPatch = 256;

/**
 * An immutable map that shares almost everything with the one that it was made from: a change of one entry does not
 * copy the others.
 */
export class PatchedMap<Key, Value> implements ReadonlyMap<Key, Value> {
  readonly size: number;
  readonly #base: ReadonlyMap<Key, Value>;
  /** Entries that differ from the base; undefined for those that are gone. */
  readonly #patch: ReadonlyMap<Key, Value | undefined>;

  constructor(
    base: ReadonlyMap<Key, Value> = new Map(),
    patch: ReadonlyMap<Key, Value | undefined> = new Map(),
  ) {
    this.#base = base;
    this.#patch = patch;
    let size = base.size;
    for (const [key, value] of patch) size += Number(value !== undefined) - Number(base.has(key));
    this.size = size;
  }

  /** The map with some entries set or, where the value is undefined, removed. */
  with(changes: ReadonlyMap<Key, Value | undefined>): PatchedMap<Key, Value> {
    const patch = new Map([...this.#patch, ...changes]);
    const changed = new PatchedMap(this.#base, patch);
    return patch.size > largestPatch ? new PatchedMap(new Map(changed)) : changed;
  }

  get(key: Key): Value | undefined {
    return this.#patch.has(key) ? this.#patch.get(key) : this.#base.get(key);
  }

  has(key: Key): boolean {
    return this.get(key) !== undefined;
  }

  *entries(): MapIterator<[Key, Value]> {
    for (const entry of this.#base) {
      if (!this.#patch.has(entry[0])) yield entry;
    }
    for (const [key, value] of this.#patch) {
      if (value !== undefined) yield [key, value];
    }
  }

  [Symbol.iterator](): MapIterator<[Key, Value]> {
    return this.entries();
  }

  *keys(): MapIterator<Key> {
    for (const [key] of this.entries()) yield key;
  }

  *values(): MapIterator<Value> {
    for (const [, value] of this.entries()) yield value;
  }

  forEach(visit: (value: Value, key: Key, map: ReadonlyMap<Key, Value>) => void): void {
    for (const [key, value] of this.entries()) visit(value, key, this);
  }
}
