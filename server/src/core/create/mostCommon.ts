import { groupBy } from '../collections/groupBy.ts';

/** The value that is there most often, among equals the first; undefined without any. */
export function mostCommon<Value>(values: Iterable<Value>): Value | undefined {
  const groups = [...groupBy(values, (value) => value)];
  let best = groups[0];
  for (const group of groups) if (best && group[1].length > best[1].length) best = group;
  return best?.[0];
}

/** The value that all of them are; undefined where two differ, or without any. */
export function unanimous<Value>(values: Iterable<Value>): Value | undefined {
  const distinct = new Set(values);
  const [first] = distinct;
  return distinct.size === 1 ? first : undefined;
}
