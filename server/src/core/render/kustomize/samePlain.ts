import { isPlainMap } from '../plainMap.ts';

/** Whether two plain values are equal, whatever the order of their keys. */
export function samePlain(left: unknown, right: unknown): boolean {
  if (Object.is(left, right)) return true;
  if (Array.isArray(left)) {
    return (
      Array.isArray(right) &&
      left.length === right.length &&
      left.every((item, at) => samePlain(item, right[at]))
    );
  }
  if (!isPlainMap(left) || !isPlainMap(right)) return false;
  const keys = Object.keys(left);
  return (
    keys.length === Object.keys(right).length &&
    keys.every((key) => Object.hasOwn(right, key) && samePlain(left[key], right[key]))
  );
}
