import { listOf, textOf, type PlainMap } from '../../yaml/plainMap.ts';
import { mergeValues } from '../mergeValues.ts';
import type { Generated, GeneratorContext } from '../generatorContext.ts';
import { flattenParameters, type Parameters } from '../parameters.ts';

/** Runs one child generator (an entry of `generators`) in a context. */
export type RunGenerator = (generator: unknown, context: GeneratorContext) => Generated;

/**
 * `matrix`: every set of the first child with every set of the second, which may use the first one's parameters.
 * With Go templates the first child wins a clash; with fasttemplate a clash of different values is an error (S§6).
 */
export function combineMatrix(matrix: PlainMap, context: GeneratorContext, run: RunGenerator): Generated {
  const [first, second, ...more] = listOf(matrix['generators']);
  if (second === undefined || more.length > 0) return { kind: 'invalid', reason: 'matrix' };
  const outer = run(first, context);
  if (outer.kind !== 'known') return outer;
  const sets: Parameters[] = [];
  let { open } = outer;
  for (const outerSet of outer.sets) {
    const inner = run(second, { ...context, outer: { ...context.outer, ...outerSet } });
    if (inner.kind !== 'known') return inner;
    open ??= inner.open;
    for (const innerSet of inner.sets) {
      if (context.mode === 'fast' && clashes(outerSet, innerSet))
        return { kind: 'invalid', reason: 'matrix' };
      sets.push(mergeValues(innerSet, outerSet) as Parameters);
    }
  }
  return { kind: 'known', sets, open };
}

function clashes(a: Parameters, b: Parameters): boolean {
  return Object.entries(a).some(([key, value]) => key in b && b[key] !== value);
}

/** `merge`: the sets of the first child, overridden by those of later children that agree in all `mergeKeys` (S§6). */
export function combineMerge(merge: PlainMap, context: GeneratorContext, run: RunGenerator): Generated {
  const keys = listOf(merge['mergeKeys']).flatMap((key) => textOf(key) ?? []);
  const children = listOf(merge['generators']).map((child) => run(child, context));
  const failed = children.find((child) => child.kind !== 'known');
  if (failed) return failed;
  const known = children.filter((child) => child.kind === 'known');
  const [base, ...overrides] = known.map(({ sets }) => indexByKeys(sets, keys));
  if (!base || overrides.length === 0 || keys.length === 0) return { kind: 'invalid', reason: 'merge' };
  if ([base, ...overrides].includes('duplicate')) return { kind: 'invalid', reason: 'mergeKeys' };
  const maps = overrides.filter((index) => index !== 'duplicate');
  const sets = [...(base === 'duplicate' ? [] : base)].map(([key, set]) =>
    maps.reduce<Parameters>((merged, index) => mergeValues(merged, index.get(key) ?? {}) as Parameters, set),
  );
  return { kind: 'known', sets, open: known.find(({ open }) => open !== undefined)?.open };
}

/** The sets by the values of the merge keys; two equal ones in one child are an error. */
function indexByKeys(
  sets: readonly Parameters[],
  keys: readonly string[],
): ReadonlyMap<string, Parameters> | 'duplicate' {
  const index = new Map<string, Parameters>();
  for (const set of sets) {
    const flat = flattenParameters(set);
    const key = JSON.stringify(keys.map((name) => flat.get(name)));
    if (index.has(key)) return 'duplicate';
    index.set(key, set);
  }
  return index;
}
