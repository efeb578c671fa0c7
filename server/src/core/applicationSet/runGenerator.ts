import { mapOf, type PlainMap } from '../yaml/plainMap.ts';
import type { Generated, GeneratorContext } from './generatorContext.ts';
import { generateFromClusters } from './generators/clusterGenerator.ts';
import { combineMatrix, combineMerge } from './generators/combine.ts';
import { generateFromGit } from './generators/gitGenerator.ts';
import { generateFromList } from './generators/listGenerator.ts';
import { flattenParameters } from './parameters.ts';
import { matchesSelector } from './selector.ts';

const kinds: Readonly<Record<string, (options: PlainMap, context: GeneratorContext) => Generated>> = {
  list: generateFromList,
  git: generateFromGit,
  clusters: generateFromClusters,
  matrix: (options, context) => combineMatrix(options, context, runGenerator),
  merge: (options, context) => combineMerge(options, context, runGenerator),
};

/**
 * Runs one entry of an ApplicationSet's `generators`: every kind in it gives its own sets, then the entry's selector
 * filters by the flat parameters (S§6). Generators that ask the cluster or a service are unknown.
 */
export function runGenerator(generator: unknown, context: GeneratorContext): Generated {
  const fields = mapOf(generator) ?? {};
  const results = Object.entries(fields)
    .filter(([key]) => key !== 'selector' && key !== 'template')
    .map(
      ([kind, options]): Generated =>
        kinds[kind]?.(mapOf(options) ?? {}, context) ?? { kind: 'unknown', reason: kind },
    );
  const failed = results.find((result) => result.kind !== 'known');
  if (failed) return failed;
  const known = results.filter((result) => result.kind === 'known');
  return {
    kind: 'known',
    sets: known
      .flatMap(({ sets }) => sets)
      .filter((set) => matchesSelector(fields['selector'], flattenParameters(set))),
    open: known.find(({ open }) => open !== undefined)?.open,
  };
}
