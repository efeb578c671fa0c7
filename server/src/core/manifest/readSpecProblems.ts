import type { YamlMap } from '../yaml/yamlNode.ts';
import { mapValue, nodeAt } from '../yaml/yamlPath.ts';
import type { DefinedKind } from './manifest.ts';
import { readListProblems } from './readListProblems.ts';
import { readSourceProblems } from './readSourceProblems.ts';
import { readStrategyProblems } from './readStrategyProblems.ts';
import type { SpecProblem } from './specProblem.ts';

/** What is wrong in the `spec` of an Application or ApplicationSet; empty for most, and for every other object. */
export function readSpecProblems({ group, kind }: DefinedKind, object: YamlMap): readonly SpecProblem[] {
  if (group !== 'argoproj.io') return [];
  const spec = mapValue(object, 'spec');
  if (kind === 'Application') return readSourceProblems(spec);
  if (kind !== 'ApplicationSet') return [];
  return [
    ...readSourceProblems(nodeAt(spec, ['template', 'spec'])),
    ...readStrategyProblems(spec),
    ...readListProblems(spec),
  ];
}
