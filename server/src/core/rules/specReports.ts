import type { FileFacts } from '../facts/fileFacts.ts';
import type { Manifest } from '../manifest/manifest.ts';
import type { SpecProblem, SpecRuleId } from '../manifest/specProblem.ts';
import type { Fix } from './finding.ts';
import { isPlaceholder } from './isPlaceholder.ts';
import { isWhole } from './isWhole.ts';
import type { Report, RuleContext } from './rule.ts';
import { nameOf } from './waveEntries.ts';

/** What a rule says of one problem; nothing where the situation makes it none. */
export type Describe = (
  problem: SpecProblem,
  manifest: Manifest,
) => (Pick<Report, 'message' | 'severity'> & { readonly fixes?: readonly Fix[] }) | undefined;

/**
 * A report for each problem that a file's Applications and ApplicationSets have. What is absent is only reported of a
 * manifest that is whole: a template or a patch may add it.
 */
export function specReports(
  { manifests, path, problems }: FileFacts,
  rule: SpecRuleId,
  context: RuleContext,
  describe: Describe,
): readonly Report[] {
  if (problems.length > 0) return [];
  return manifests.flatMap((manifest) =>
    (manifest.specProblems ?? [])
      .filter((problem) => problem.rule === rule && isCertain(problem, manifest, context))
      .flatMap((problem) => {
        const described = describe(problem, manifest);
        if (!described) return [];
        const place = { path, range: problem.range };
        const about = { related: [], application: nameOf(manifest), provider: undefined, fixes: [] };
        return [{ place, ...about, ...described }];
      }),
  );
}

function isCertain(problem: SpecProblem, manifest: Manifest, context: RuleContext): boolean {
  if (manifest.templated || isPlaceholder(problem.detail)) return false;
  return !problem.absent || isWhole(manifest, context);
}

/**
 * The fix that writes another value in place of the problem's. Not safe: what was ignored or refused takes effect for
 * the first time.
 */
export function replaceWith(
  { range }: SpecProblem,
  { address: { path } }: Manifest,
  replacement: { readonly value: string; readonly title: string } | undefined,
): readonly Fix[] {
  if (!replacement) return [];
  const { value, title } = replacement;
  return [{ title, safe: false, edits: [{ type: 'setScalar', path, range, value }] }];
}
