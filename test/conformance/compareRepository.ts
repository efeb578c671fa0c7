import { renderSource } from '../../server/src/core/render/renderSource.ts';
import type { RenderResult } from '../../server/src/core/render/renderedResource.ts';
import type { SourceFiles } from '../../server/src/core/render/sourceFiles.ts';
import { diskFiles } from '../kit/diskFiles.ts';
import { compareRoot } from './compareRoot.ts';
import type { Comparison } from './compareRoot.ts';
import type { OracleRoot } from './oracle.ts';

/** Renders the roots of a repository, by default as it is on disk, and compares them with what kustomize made of them. */
export function compareRepository(
  repository: string,
  roots: readonly OracleRoot[],
  files: SourceFiles = diskFiles(),
): readonly Comparison[] {
  return roots.map((expected) => compareRoot(expected, renderRoot(expected, repository, files)));
}

/** What we make of a root. */
export function renderRoot({ root }: OracleRoot, repository: string, files: SourceFiles): RenderResult {
  const directory = root === '.' ? repository : `${repository}/${root}`;
  return renderSource({ directory, folder: repository, source: undefined }, files);
}

/** Counts for a table: how many of the roots that kustomize builds, and of those it does not, agree. */
export interface Agreement {
  readonly built: number;
  readonly builtAgree: number;
  readonly failing: number;
  readonly failingAgree: number;
}

export function summarize(comparisons: readonly Comparison[]): Agreement {
  const built = comparisons.filter(({ kustomizeBuilds }) => kustomizeBuilds);
  const failing = comparisons.filter(({ kustomizeBuilds }) => !kustomizeBuilds);
  const agreeing = (list: readonly Comparison[]): number => list.filter(({ agrees }) => agrees).length;
  return {
    built: built.length,
    builtAgree: agreeing(built),
    failing: failing.length,
    failingAgree: agreeing(failing),
  };
}
