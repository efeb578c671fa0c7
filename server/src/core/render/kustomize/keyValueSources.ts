import type { Located } from '../../manifest/manifest.ts';
import { basename } from '../../text/posixPath.ts';
import { generatorFailures } from './fieldFailures.ts';
import type { GeneratorEntry } from './kustomization.ts';
import { findFile, placeIn } from './layer.ts';
import type { Layer } from './layer.ts';

/** The data of a generated object. Incomplete when a source could not be read; the report says why. */
export interface KeyValues {
  readonly data: ReadonlyMap<string, string>;
  readonly complete: boolean;
}

/** Collects the data of a generator: variables of env files, literals, then whole files. */
export function readKeyValues(entry: GeneratorEntry, layer: Layer): KeyValues {
  const pairs = [
    ...entry.envs.flatMap((source) => readEnvFile(source, layer)),
    ...entry.literals.map((source) => readLiteral(source, layer)),
    ...entry.files.map((source) => readFileSource(source, layer)),
  ];
  const known = pairs.filter((pair) => pair !== undefined);
  const data = new Map<string, string>();
  for (const { key, value, source } of known) {
    if (data.has(key)) layer.report.fail(generatorFailures.duplicateKey(key), placeIn(layer, source.range));
    data.set(key, value);
  }
  return { data, complete: known.length === pairs.length };
}

interface Pair {
  readonly key: string;
  readonly value: string;
  readonly source: Located<string>;
}

/** `key=value`, the value perhaps in quotes. */
function readLiteral(source: Located<string>, layer: Layer): Pair | undefined {
  const separator = source.value.indexOf('=');
  if (separator < 1) {
    layer.report.fail(generatorFailures.wrongLiteral(source.value), placeIn(layer, source.range));
    return undefined;
  }
  const text = source.value.slice(separator + 1);
  return { key: source.value.slice(0, separator), value: withoutQuotes(text), source };
}

function withoutQuotes(text: string): string {
  const isQuoted = text.length > 1 && /^["']/.test(text) && text.at(0) === text.at(-1);
  return isQuoted ? text.slice(1, -1) : text;
}

/** `path`, or `key=path`. */
function readFileSource(source: Located<string>, layer: Layer): Pair | undefined {
  const [first = '', second, third] = source.value.split('=');
  if (first === '' || second === '' || third !== undefined) {
    layer.report.fail(generatorFailures.wrongFile(source.value), placeIn(layer, source.range));
    return undefined;
  }
  const value = readText({ value: second ?? first, range: source.range }, layer);
  return value === undefined
    ? undefined
    : { key: second === undefined ? basename(first) : first, value, source };
}

/** Lines of `NAME=value`; blank lines and comments don't count. */
function readEnvFile(source: Located<string>, layer: Layer): readonly (Pair | undefined)[] {
  const text = readText(source, layer);
  if (text === undefined) return [undefined];
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  return lines.map((line) => line.trimStart()).flatMap((line) => readVariable(line, source));
}

function readVariable(line: string, source: Located<string>): readonly Pair[] {
  if (line === '' || line.startsWith('#')) return [];
  const separator = line.includes('=') ? line.indexOf('=') : line.length;
  return [{ key: line.slice(0, separator), value: line.slice(separator + 1), source }];
}

/** The text of a file. Bytes that are no UTF-8 reach us as U+FFFD: what they were, and so the hash, is unknown. */
function readText(source: Located<string>, layer: Layer): string | undefined {
  const path = findFile(layer, source);
  const text = path === undefined ? undefined : layer.files.text(path);
  if (!text?.includes('\uFFFD')) return text;
  layer.report.unresolve('unsupported', source.value, placeIn(layer, source.range));
  return undefined;
}
