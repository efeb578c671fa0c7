import type { YamlNode } from '../yaml/yamlNode.ts';
import { asMap, effectivePairs, mapPair, mapValue, nodeAt, scalarText } from '../yaml/yamlPath.ts';
import type { ArgoConfigPart } from './argoConfigFacts.ts';
import type { ConfigText } from './configText.ts';
import { customizations } from './customizationKey.ts';
import { noCustomizations, readCustomizations, type CustomizationReading } from './readCustomizations.ts';

/** Values of the community chart `argo-cd`, and what is known of it. */
export interface ChartValues {
  /** Where the values stand in the document. */
  readonly path: readonly string[];
  readonly node: YamlNode | undefined;
  /** The chart's version as written; undefined where the values do not tell. */
  readonly chartVersion: string | undefined;
}

/** What is read of a document. */
export interface DocumentText {
  readonly source: ConfigText;
  readonly document: number;
}

/**
 * The parts in values of the chart, which also may stand under the name or alias of a dependency. Only the chart's own
 * keys count: `configs.cm`, and before chart 6 `server.config` (S§3.3).
 */
export function readChartValues(values: ChartValues, text: DocumentText): readonly ArgoConfigPart[] {
  const own = readValues(values, text);
  if (own.length > 0) return own;
  return effectivePairs(values.node)
    .filter(({ name, pair }) => /argo/i.test(name) && asMap(pair.value))
    .flatMap(({ name, pair }) =>
      readValues({ ...values, path: [...values.path, name], node: pair.value }, text),
    );
}

function readValues(values: ChartValues, { source, document }: DocumentText): readonly ArgoConfigPart[] {
  const { node, path } = values;
  const configs = asMap(mapValue(node, 'configs'));
  const key = configs && mapPair(configs, 'cm')?.key;
  const cm = asMap(mapValue(configs, 'cm'));
  if (!key || !cm || scalarText(mapValue(cm, 'create')) === 'false') return readServerConfig(values, source);
  const server = readServerConfig(values, source);
  const reading = readCustomizations(cm, source);
  const isElsewhere = reading.health === 'unset' && server.some(({ health }) => health !== 'unset');
  return [
    ...(isElsewhere
      ? []
      : [
          {
            form: 'chartValues' as const,
            range: source.rangeOf(key),
            ...reading,
            insertion: source.isWhole ? { document, keys: [...path, 'configs', 'cm'] } : undefined,
          },
        ]),
    ...server,
  ];
}

/** Without the chart's version nobody knows whether it reads `server.config`: it is taken at its word. */
function readServerConfig(
  { node, chartVersion }: ChartValues,
  source: ConfigText,
): readonly ArgoConfigPart[] {
  const config = nodeAt(node, ['server', 'config']);
  const key = asMap(mapValue(node, 'server'));
  const pair = key && mapPair(key, 'config');
  const names = effectivePairs(config).map(({ name }) => name);
  if (!pair || !names.some((name) => name.startsWith(customizations))) return [];
  const reading = readCustomizations(config, source);
  const isRemoved = isAtLeastSix(chartVersion);
  return [
    {
      form: 'chartValues',
      range: source.rangeOf(pair.key),
      ...(isRemoved ? removed(reading) : reading),
      insertion: undefined,
    },
  ];
}

/** What chart 6 and later don't read any more. */
function removed(reading: CustomizationReading): CustomizationReading {
  const { health, healthRange, problems } = reading;
  if (health !== 'set' || !healthRange) return { ...noCustomizations, problems };
  const key = { value: 'server.config', range: healthRange };
  return {
    ...noCustomizations,
    problems: [...problems, { problem: 'removedPlace', key, repaired: undefined, edit: 'none' }],
  };
}

function isAtLeastSix(version: string | undefined): boolean {
  const major = /^[v=^~> ]*(?<major>\d+)\./.exec(version ?? '')?.groups?.['major'];
  return major !== undefined && Number(major) >= 6;
}
