import { distance } from 'fastest-levenshtein';

/**
 * The candidate that a mistyped name most probably means: the one with the smallest edit distance, if that is at most
 * two or a third of the name's length (in short names, a half). Of equally near ones the first in alphabetical order.
 */
export function nearestName(name: string, candidates: Iterable<string>): string | undefined {
  let nearest: string | undefined;
  let smallest = Math.max(Math.min(2, Math.floor(name.length / 2)), Math.floor(name.length / 3));
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - name.length) > smallest) continue;
    const edits = distance(name, candidate);
    if (edits === 0 || edits > smallest) continue;
    if (edits < smallest || nearest === undefined || candidate < nearest) nearest = candidate;
    smallest = edits;
  }
  return nearest;
}
