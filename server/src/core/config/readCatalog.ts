import { compileProvided, rootsOf, type UnreadText } from '../catalogue/compileProvided.ts';
import type { ChartEntry, Product, ProvidedEntry, RemoteEntry, ResourceEntry } from '../catalogue/product.ts';
import { configMessages } from './configMessages.ts';
import type { ConfigNode, ConfigReader, Field } from './configReader.ts';

type Fields = ReadonlyMap<string, Field>;

/** Reads `catalog`. What lacks a name, or holds a template that can't be read, is left out with a problem. */
export function readCatalog(reader: ConfigReader, at: ConfigNode | undefined): readonly Product[] {
  return reader.items(at).flatMap((item) => readProduct(reader, item) ?? []);
}

function readProduct(reader: ConfigReader, at: ConfigNode): Product | undefined {
  const fields = reader.fields(at, ['product', 'title', 'writtenFrom', 'resources', 'charts', 'remotes']);
  const entries = {
    ...optional('title', textOf(reader, fields, 'title')),
    ...optional('writtenFrom', textOf(reader, fields, 'writtenFrom')),
    resources: reader.items(fields.get('resources')).flatMap((item) => readResource(reader, item) ?? []),
    charts: reader.items(fields.get('charts')).flatMap((item) => readChart(reader, item) ?? []),
    remotes: reader.items(fields.get('remotes')).flatMap((item) => readRemote(reader, item) ?? []),
  };
  const product = required(reader, at, fields, 'product');
  return product === undefined ? undefined : { product, ...entries };
}

function readResource(reader: ConfigReader, at: ConfigNode): ResourceEntry | undefined {
  const fields = reader.fields(at, ['kind', 'provides']);
  const provides = readProvides(reader, fields, rootsOf.resources);
  const kind = required(reader, at, fields, 'kind');
  return kind === undefined ? undefined : { kind, provides };
}

function readChart(reader: ConfigReader, at: ConfigNode): ChartEntry | undefined {
  const fields = reader.fields(at, ['chart', 'repositories', 'name', 'provides']);
  const provides = readProvides(reader, fields, rootsOf.charts);
  const chart = required(reader, at, fields, 'chart');
  if (chart === undefined) return undefined;
  const repositories = textsOf(reader, fields, 'repositories')?.map(withoutScheme);
  return {
    chart,
    ...optional('repositories', repositories),
    ...optional('name', textOf(reader, fields, 'name')),
    provides,
  };
}

function readRemote(reader: ConfigReader, at: ConfigNode): RemoteEntry | undefined {
  const fields = reader.fields(at, ['url', 'files', 'provides']);
  const provides = readProvides(reader, fields, rootsOf.remotes);
  const url = required(reader, at, fields, 'url');
  if (url === undefined) return undefined;
  return { url: withoutScheme(url), ...optional('files', textsOf(reader, fields, 'files')), provides };
}

function readProvides(
  reader: ConfigReader,
  fields: Fields,
  roots: ReadonlySet<string>,
): readonly ProvidedEntry[] {
  return reader.items(fields.get('provides')).flatMap((item) => readProvided(reader, item, roots) ?? []);
}

function readProvided(
  reader: ConfigReader,
  at: ConfigNode,
  roots: ReadonlySet<string>,
): ProvidedEntry | undefined {
  const fields = reader.fields(at, ['api', 'object', 'name', 'namespace', 'each', 'when']);
  const entry: ProvidedEntry = {
    ...optional('api', textsOf(reader, fields, 'api')),
    ...optional('object', textOf(reader, fields, 'object')),
    ...optional('name', textsOf(reader, fields, 'name')),
    ...optional('namespace', textOf(reader, fields, 'namespace')),
    ...optional('each', textOf(reader, fields, 'each')),
    ...optional('when', textsOf(reader, fields, 'when')),
  };
  const { unread } = compileProvided(entry, roots);
  for (const text of unread) reportUnread(reader, fields, text);
  return unread.length === 0 && isComplete(reader, at, entry) ? entry : undefined;
}

function isComplete(reader: ConfigReader, at: ConfigNode, entry: ProvidedEntry): boolean {
  const missing = missingKey(entry);
  if (missing === undefined) return true;
  if (at.node?.kind === 'map') reader.report(at.node.range, configMessages.missingKey(at.where, missing));
  return false;
}

function missingKey({ api, object, name }: ProvidedEntry): string | undefined {
  if (object === undefined) return api === undefined ? 'api' : undefined;
  return name === undefined ? 'name' : undefined;
}

function reportUnread(reader: ConfigReader, fields: Fields, { key, text }: UnreadText): void {
  const field = fields.get(key);
  const place = reader.texts(field).find(({ value }) => value === text);
  if (!field || !place) return;
  const isPath = key === 'each' || key === 'when';
  const message = isPath ? configMessages.unreadCondition : configMessages.unreadTemplate;
  reader.report(place.range, message(field.where, text));
}

function required(reader: ConfigReader, at: ConfigNode, fields: Fields, key: string): string | undefined {
  const text = textOf(reader, fields, key);
  if (text === undefined && at.node?.kind === 'map' && !fields.has(key)) {
    reader.report(at.node.range, configMessages.missingKey(at.where, key));
  }
  return text;
}

function textOf(reader: ConfigReader, fields: Fields, key: string): string | undefined {
  return reader.text(fields.get(key))?.value;
}

function textsOf(reader: ConfigReader, fields: Fields, key: string): readonly string[] | undefined {
  const field = fields.get(key);
  return field && reader.texts(field).map(({ value }) => value);
}

/** An entry of the object only where there is a value. */
function optional<Key extends string, Value>(
  key: Key,
  value: Value | undefined,
): Partial<Readonly<Record<Key, Value>>> {
  return value === undefined ? {} : ({ [key]: value } as Partial<Readonly<Record<Key, Value>>>);
}

/** People paste whole URLs. */
function withoutScheme(url: string): string {
  return url.replace(/^[a-z+]+:\/\//, '').replace(/\/+$/, '');
}
