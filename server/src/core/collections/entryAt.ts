/**
 * The entry at an index that is known to lie in the list, as in lists that have one for each of something.
 *
 * There is no check: use it only where another index would be a mistake of ours.
 */
export function entryAt<Entry>(list: ArrayLike<Entry>, index: number): Entry {
  return list[index] as Entry;
}
