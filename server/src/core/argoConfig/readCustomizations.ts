import { copyText } from '../text/copyText.ts';
import type { TextRange } from '../text/textRange.ts';
import type { YamlNode } from '../yaml/yamlNode.ts';
import { asMap, effectivePairs, mapValue, scalarText, type EffectivePair } from '../yaml/yamlPath.ts';
import type { CustomizationProblem, HealthState } from './argoConfigFacts.ts';
import { nestedYaml, type ConfigText } from './configText.ts';
import {
  applicationHealthKey,
  applicationKey,
  coversApplications,
  meansApplications,
  readCustomizationKey,
} from './customizationKey.ts';

/** What customizations say of Applications, and what is wrong with them. */
export interface CustomizationReading {
  readonly health: HealthState;
  readonly healthRange: TextRange | undefined;
  readonly problems: readonly CustomizationProblem[];
}

/** A reading that says nothing. */
export const noCustomizations: CustomizationReading = {
  health: 'unset',
  healthRange: undefined,
  problems: [],
};

/** A reading of something that a template, or a file that we don't have, decides. */
const unclearCustomizations: CustomizationReading = { ...noCustomizations, health: 'unclear' };

/** The data of `argocd-cm`, in whatever object it stands (S§3.3). */
export function readCustomizations(data: YamlNode | undefined, source: ConfigText): CustomizationReading {
  return combineReadings(effectivePairs(data).map((pair) => readPair(pair, source)));
}

/** The YAML map of overrides that stands as a string: the old form. */
export function readCustomizationMap(node: YamlNode | undefined, outer: ConfigText): CustomizationReading {
  const nested = nestedYaml(outer, node);
  if (!nested) return noCustomizations;
  const { source, yaml } = nested;
  if (yaml.problems.length > 0) return unclearCustomizations;
  return combineReadings(effectivePairs(yaml.documents[0]?.root).map((pair) => readOverride(pair, source)));
}

/** Several readings of one configuration: what one of them sets is set. */
export function combineReadings(readings: readonly CustomizationReading[]): CustomizationReading {
  const found =
    readings.find(({ health }) => health === 'set') ??
    readings.find(({ health }) => health === 'unclear') ??
    noCustomizations;
  return { ...found, problems: readings.flatMap(({ problems }) => problems) };
}

function readPair({ name, pair, merged }: EffectivePair, source: ConfigText): CustomizationReading {
  const key = readCustomizationKey(name);
  if (!key) return noCustomizations;
  const edit = source.isWhole && !merged ? 'key' : 'none';
  const located = { value: copyText(name), range: source.rangeOf(pair.key) };
  if (key.kind === 'map') return readCustomizationMap(pair.value, source);
  if (key.kind === 'invalid') {
    const { problem, repaired } = key;
    return { ...noCustomizations, problems: [{ problem, key: located, repaired, edit }] };
  }
  if (key.type !== 'health') return noCustomizations;
  if (coversApplications(key.override)) return settingOf(scalarText(pair.value), located.range);
  if (!meansApplications(key.override)) return noCustomizations;
  const problem = { problem: 'neverMatches', key: located, repaired: applicationHealthKey, edit } as const;
  return { ...noCustomizations, problems: [problem] };
}

/** One entry of the old form. */
function readOverride({ name, pair }: EffectivePair, source: ConfigText): CustomizationReading {
  const script = scalarText(mapValue(asMap(pair.value), 'health.lua'));
  if (script === undefined) return noCustomizations;
  const range = source.rangeOf(pair.key);
  if (coversApplications(name)) return settingOf(script, range);
  if (!meansApplications(name)) return noCustomizations;
  return {
    ...noCustomizations,
    problems: [
      {
        problem: 'neverMatches',
        key: { value: copyText(name), range },
        repaired: applicationKey,
        edit: 'none',
      },
    ],
  };
}

/** Argo CD passes over an empty script. A template may print one. */
function settingOf(script: string | undefined, range: TextRange): CustomizationReading {
  if (script === undefined || script.trim() === '') return noCustomizations;
  return { ...noCustomizations, health: script.includes('{{') ? 'unclear' : 'set', healthRange: range };
}
