import type { YamlMap, YamlNode } from '../yaml/yamlNode.ts';
import { effectivePairs, nodeAt } from '../yaml/yamlPath.ts';

/** Generators that ask the cluster or a service (S§6). */
const elsewhere: ReadonlySet<string> = new Set([
  'clusters',
  'clusterDecisionResource',
  'scmProvider',
  'pullRequest',
  'plugin',
]);

/**
 * For each generator of an ApplicationSet the kind that makes it ask something outside of the files, itself or in a
 * combination; empty as soon as one of them asks nothing.
 */
export function readElsewhere(applicationSet: YamlMap): readonly string[] {
  const generators = nodeAt(applicationSet, ['spec', 'generators']);
  if (generators?.kind !== 'sequence') return [];
  const asking = generators.items.flatMap((generator) => kindElsewhere(generator) ?? []);
  return asking.length === generators.items.length ? asking : [];
}

function kindElsewhere(generator: YamlNode): string | undefined {
  for (const { name, pair } of effectivePairs(generator)) {
    if (elsewhere.has(name)) return name;
    const inner = nodeAt(pair.value, ['generators']);
    const found = inner?.kind === 'sequence' ? inner.items.map(kindElsewhere) : [];
    const first = found.find((kind) => kind !== undefined);
    if (first !== undefined) return first;
  }
  return undefined;
}
