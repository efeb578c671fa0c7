import { readYaml } from '../yaml/readYaml.ts';
import { emptyConfig, ruleSettings, type Config, type ConfigDependency, type RuleSetting } from './config.ts';
import { configKeys } from './configKeys.ts';
import { configMessages } from './configMessages.ts';
import { ConfigReader, type ConfigNode, type Field } from './configReader.ts';
import { readBands } from './readBands.ts';
import { readCatalog } from './readCatalog.ts';
import type { ConfigProblem } from './readConfig.ts';
import { readIgnore } from './readIgnore.ts';

/**
 * Reads a `.sync-waves.yaml`. Every mistake is a problem with its exact place, and everything else applies. That the
 * text is YAML, and that the rules which it names exist, is checked elsewhere (see `unknownRules`).
 */
export function parseConfig(text: string): { value: Config; problems: readonly ConfigProblem[] } {
  const root = readYaml(text).documents[0]?.root;
  if (!root) return { value: emptyConfig, problems: [] };
  const reader = new ConfigReader();
  const fields = reader.fields({ node: root, where: '' }, Object.keys(configKeys));
  checkVersion(reader, fields.get('version'));
  readMap(reader, fields.get('durations'));
  const ignore = readIgnore(reader, fields.get('ignore'));
  const rules = readMap(reader, fields.get('rules'));
  const value: Config = {
    argocd: readArgoCd(reader, fields.get('argocd')),
    repositories: reader.texts(fields.get('repositories')).map((url) => url.value),
    defaultWave: reader.wave(fields.get('defaultWave')),
    bands: readBands(reader, fields.get('bands')),
    dependencies: readDependencies(reader, fields.get('dependencies')),
    pins: reader.texts(fields.get('pins')),
    ignore: ignore.entries,
    rules: readRules(reader, rules),
    catalog: readCatalog(reader, fields.get('catalog')),
    template: reader.text(fields.get('template'))?.value,
    namedRules: [...rules.map((rule) => rule.key), ...ignore.namedRules],
  };
  return { value, problems: reader.problems.toSorted((a, b) => a.range.start - b.range.start) };
}

function checkVersion(reader: ConfigReader, at: ConfigNode | undefined): void {
  const version = reader.text(at);
  if (version && version.value !== '1') {
    reader.report(version.range, configMessages.unsupportedVersion(version.value));
  }
}

function readArgoCd(reader: ConfigReader, at: ConfigNode | undefined): Config['argocd'] {
  if (!at) return emptyConfig.argocd;
  const fields = reader.fields(at, ['version', 'applicationHealth']);
  return {
    version: reader.parsed(
      fields.get('version'),
      'version',
      (text) => /^v?(\d+\.\d+(\.\d+)?)$/.exec(text)?.[1],
    ),
    applicationHealth: reader.boolean(fields.get('applicationHealth')),
  };
}

function readDependencies(reader: ConfigReader, at: ConfigNode | undefined): readonly ConfigDependency[] {
  return readMap(reader, at).flatMap((field) =>
    reader.texts(field).map((provider) => ({ dependent: field.key, provider })),
  );
}

function readRules(reader: ConfigReader, rules: readonly Field[]): ReadonlyMap<string, RuleSetting> {
  const found = new Map<string, RuleSetting>();
  for (const field of rules) {
    const setting = reader.parsed(field, 'setting', (text) => ruleSettings.find((known) => known === text));
    if (setting) found.set(field.key.value, setting);
  }
  return found;
}

/** The entries of a mapping whose keys are the user's own names. */
function readMap(reader: ConfigReader, at: ConfigNode | undefined): readonly Field[] {
  return at ? [...reader.fields(at, undefined).values()] : [];
}
