import { isSetting } from '../argo/readApplicationSpec.ts';
import { copyText } from '../text/copyText.ts';
import { toPlain } from '../yaml/toPlain.ts';
import type { YamlMap, YamlNode } from '../yaml/yamlNode.ts';
import { asMap, mapPair, mapValue, nodeAt, scalarText } from '../yaml/yamlPath.ts';
import { sourceNodes } from './sourceNodes.ts';
import type { SpecProblem, SpecRuleId } from './specProblem.ts';

/** What Argo CD refuses or passes over in the sources of an Application's `spec`, or of a template for one (S§5.1). */
export function readSourceProblems(spec: YamlNode | undefined): readonly SpecProblem[] {
  const sources = sourceNodes(spec);
  return [
    ...shadowed(asMap(spec)),
    ...sources.flatMap(severalTools),
    ...sources.flatMap(chartAlone),
    ...refProblems(sources),
  ];
}

function shadowed(spec: YamlMap | undefined): readonly SpecProblem[] {
  const used = usedBlock(spec);
  if (used === undefined) return [];
  return ['sources', 'source'].flatMap((name) => {
    const pair = name === used ? undefined : mapPair(spec, name);
    if (!pair || !isSetting(toPlain(pair.value))) return [];
    return [problem('source-shadowed-by-sources', pair.key, name, { reason: used })];
  });
}

function usedBlock(spec: YamlMap | undefined): string | undefined {
  if (asMap(mapValue(spec, 'sourceHydrator'))) return 'sourceHydrator';
  const sources = mapValue(spec, 'sources');
  return sources?.kind === 'sequence' && sources.items.length > 0 ? 'sources' : undefined;
}

const tools = ['helm', 'kustomize', 'directory', 'plugin'];

function severalTools(source: YamlMap): readonly SpecProblem[] {
  const used = tools.filter((tool) => {
    const block = toPlain(mapValue(source, tool));
    return tool === 'plugin' ? asMap(mapValue(source, tool)) !== undefined : isSetting(block);
  });
  const pair = mapPair(source, used[1] ?? '');
  return pair ? [problem('source-multiple-tools', pair.key, used.join(', '))] : [];
}

function chartAlone(source: YamlMap): readonly SpecProblem[] {
  const chart = mapPair(source, 'chart');
  const name = scalarText(chart?.value) ?? '';
  const revision = mapValue(source, 'targetRevision');
  if (!chart || name === '' || (revision && scalarText(revision) !== '')) return [];
  return [problem('chart-without-revision', chart.value, name, { absent: true })];
}

const refName = /^[A-Za-z0-9_-]+$/;
/** `$ARGOCD_APP_NAME` and the like are filled in before the path is used (S§5.4). */
const refUse = /^\$(?!ARGOCD_)([^/{(]+)\//;

function refProblems(sources: readonly YamlMap[]): readonly SpecProblem[] {
  const refs = sources.flatMap((source) => mapValue(source, 'ref') ?? []);
  const names = refs.map((ref) => scalarText(ref) ?? '');
  if (names.some((name) => name.includes('{{'))) return [];
  const wrong = refs.flatMap((ref, index) => {
    const name = names[index] ?? '';
    if (name !== '' && !refName.test(name))
      return [problem('ref-without-source', ref, name, { reason: 'illegal' })];
    const isSecond = name !== '' && names.indexOf(name) < index;
    return isSecond ? [problem('ref-without-source', ref, name, { reason: 'twice' })] : [];
  });
  return [...wrong, ...unknownRefs(sources, new Set(names))];
}

/** One for each name: each file of a missing reference fails for the same cause. */
function unknownRefs(sources: readonly YamlMap[], known: ReadonlySet<string>): readonly SpecProblem[] {
  const found = new Map<string, SpecProblem>();
  const uses = sources.flatMap(fileUses);
  for (const { node, optional } of [...uses.filter((use) => !use.optional), ...uses]) {
    const name = refUse.exec(scalarText(node) ?? '')?.[1];
    if (name === undefined || known.has(name) || found.has(name)) continue;
    const reason = optional ? 'optional' : 'missing';
    found.set(name, problem('ref-without-source', node, name, { reason, absent: true }));
  }
  return [...found.values()];
}

/** A file that a source uses; optional where the source does without value files that are not there. */
interface FileUse {
  readonly node: YamlNode;
  readonly optional: boolean;
}

function fileUses(source: YamlMap): readonly FileUse[] {
  const optional = scalarText(nodeAt(source, ['helm', 'ignoreMissingValueFiles'])) === 'true';
  const files = nodeAt(source, ['helm', 'valueFiles']);
  const parameters = nodeAt(source, ['helm', 'fileParameters']);
  return [
    ...(files?.kind === 'sequence' ? files.items : []).map((node) => ({ node, optional })),
    ...(parameters?.kind === 'sequence' ? parameters.items : []).flatMap((item) => {
      const node = mapValue(item, 'path');
      return node ? [{ node, optional: false }] : [];
    }),
  ];
}

function problem(
  rule: SpecRuleId,
  { range }: YamlNode,
  detail: string,
  more: { readonly reason?: string; readonly absent?: boolean } = {},
): SpecProblem {
  return { rule, range, detail: copyText(detail), absent: false, ...more };
}
