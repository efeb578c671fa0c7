import type { CustomizationProblem } from '../argoConfig/argoConfigFacts.ts';
import type { FileFacts } from '../facts/fileFacts.ts';
import type { FilePath } from '../text/place.ts';
import type { Fix } from './finding.ts';
import type { Report } from './rule.ts';

/** Findings about customizations of one file with certain problems. */
export function customizationReports(
  { path, argoConfig }: FileFacts,
  problems: readonly CustomizationProblem['problem'][],
  describe: (problem: CustomizationProblem) => Pick<Report, 'message' | 'fixes'>,
): readonly Report[] {
  return (argoConfig?.parts ?? [])
    .flatMap((part) => part.problems)
    .filter(({ problem }) => problems.includes(problem))
    .map((problem) => ({
      place: { path, range: problem.key.range },
      ...describe(problem),
      related: [],
      application: undefined,
      provider: undefined,
    }));
}

/** The key with the mistake taken out. */
export function repairFixes(
  { repaired, edit, key: { range } }: CustomizationProblem,
  path: FilePath,
  title: (key: string) => string,
): readonly Fix[] {
  if (repaired === undefined || edit === 'none') return [];
  return [
    { title: title(repaired), safe: false, edits: [{ type: 'renameKey', path, range, key: repaired }] },
  ];
}
