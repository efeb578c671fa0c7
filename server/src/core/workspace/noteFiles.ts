import type { Finding } from '../rules/finding.ts';
import type { FilePath } from '../text/place.ts';

export type FindingsByFile = ReadonlyMap<FilePath, readonly Finding[]>;

/** Something that was checked. */
export interface HasFindings {
  readonly findings: FindingsByFile;
}

/** Adds the files that have findings in either of two results. */
export function noteFiles(
  affected: Set<FilePath>,
  before: HasFindings | undefined,
  after: HasFindings | undefined,
): void {
  for (const path of before?.findings.keys() ?? []) affected.add(path);
  for (const path of after?.findings.keys() ?? []) affected.add(path);
}
