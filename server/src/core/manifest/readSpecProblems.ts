import type { YamlMap, YamlNode } from '../yaml/yamlNode.ts';
import { mapValue, nodeAt } from '../yaml/yamlPath.ts';
import type { DefinedKind } from './manifest.ts';
import { readListProblems } from './readListProblems.ts';
import { readPatchProblems } from './readPatchProblems.ts';
import { readSourceProblems } from './readSourceProblems.ts';
import { readStrategyProblems } from './readStrategyProblems.ts';
import { readWrongAnnotations } from './readWrongAnnotations.ts';
import type { SpecProblem } from './specProblem.ts';

/** What is wrong in the `spec` of an Application or ApplicationSet; empty for most, and for every other object. */
export function readSpecProblems(
  { group, kind }: DefinedKind,
  object: YamlMap,
  text: string,
): readonly SpecProblem[] {
  if (group !== 'argoproj.io') return [];
  const spec = mapValue(object, 'spec');
  if (kind === 'Application') return [...readSourceProblems(spec), ...readAnnotationProblems(spec)];
  if (kind !== 'ApplicationSet') return [];
  const template = nodeAt(spec, ['template', 'spec']);
  return [
    ...readSourceProblems(template),
    ...readAnnotationProblems(template),
    ...asProblems(nodeAt(spec, ['template', 'metadata', 'annotations'])),
    ...readStrategyProblems(spec),
    ...readListProblems(spec),
    ...readPatchProblems(spec, text),
  ];
}

/** The annotations that an Application's `spec` passes on: the API server takes nothing but strings (S§1.3). */
function readAnnotationProblems(spec: YamlNode | undefined): readonly SpecProblem[] {
  const sources = mapValue(spec, 'sources');
  const maps = [
    ...(sources?.kind === 'sequence' ? sources.items : []).map((source) => commonAnnotations(source)),
    commonAnnotations(mapValue(spec, 'source')),
    nodeAt(spec, ['syncPolicy', 'managedNamespaceMetadata', 'annotations']),
  ];
  return maps.flatMap(asProblems);
}

function commonAnnotations(source: YamlNode | undefined): YamlNode | undefined {
  return nodeAt(source, ['kustomize', 'commonAnnotations']);
}

function asProblems(annotations: YamlNode | undefined): readonly SpecProblem[] {
  return readWrongAnnotations(annotations).map(({ key, value }) => ({
    rule: 'common-annotation-not-string',
    range: value.range,
    detail: value.value,
    reason: key,
    absent: false,
  }));
}
