import type { Located } from '../manifest/manifest.ts';
import type { ConfigIgnore } from './config.ts';
import { configMessages } from './configMessages.ts';
import type { ConfigNode, ConfigReader } from './configReader.ts';

export interface IgnoreList {
  readonly entries: readonly ConfigIgnore[];
  readonly namedRules: readonly Located<string>[];
}

/** Reads `ignore`. An entry that would hide everything is left out, with a problem. */
export function readIgnore(reader: ConfigReader, at: ConfigNode | undefined): IgnoreList {
  const read = reader.items(at).map((item) => readEntry(reader, item));
  return {
    entries: read.flatMap(({ entry }) => entry ?? []),
    namedRules: read.flatMap(({ rule }) => rule ?? []),
  };
}

function readEntry(
  reader: ConfigReader,
  at: ConfigNode,
): { entry: ConfigIgnore | undefined; rule: Located<string> | undefined } {
  const fields = reader.fields(at, ['rule', 'app', 'provider', 'because']);
  const rule = reader.text(fields.get('rule'));
  const entry = {
    rule: rule?.value,
    app: textOf(reader, fields, 'app'),
    provider: textOf(reader, fields, 'provider'),
    because: textOf(reader, fields, 'because'),
  };
  if (entry.rule ?? entry.app) return { entry, rule };
  if (at.node?.kind === 'map') reader.report(at.node.range, configMessages.ignoresEverything(at.where));
  return { entry: undefined, rule };
}

function textOf(
  reader: ConfigReader,
  fields: ReadonlyMap<string, ConfigNode>,
  key: string,
): string | undefined {
  return reader.text(fields.get(key))?.value;
}
