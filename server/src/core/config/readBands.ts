import type { Band } from './config.ts';
import { configMessages } from './configMessages.ts';
import type { ConfigNode, ConfigReader, Field } from './configReader.ts';

type Fields = ReadonlyMap<string, Field>;

/** Reads `bands`. A band without usable waves is left out, with a problem. */
export function readBands(reader: ConfigReader, at: ConfigNode | undefined): readonly Band[] {
  return reader.items(at).flatMap((item) => readBand(reader, item) ?? []);
}

function readBand(reader: ConfigReader, at: ConfigNode): Band | undefined {
  const fields = reader.fields(at, ['wave', 'waves', 'name', 'reserved', 'apps', 'paths']);
  const waves = readWaves(reader, at, fields);
  const band = {
    name: reader.text(fields.get('name'))?.value,
    reserved: reader.boolean(fields.get('reserved')) ?? false,
    apps: globs(reader, fields.get('apps')),
    paths: globs(reader, fields.get('paths')),
  };
  return waves && { ...band, ...waves };
}

function readWaves(
  reader: ConfigReader,
  at: ConfigNode,
  fields: Fields,
): Pick<Band, 'from' | 'to'> | undefined {
  const one = fields.get('wave');
  const two = fields.get('waves');
  if (one && two) reader.report(one.key.range, configMessages.bandWithTwoWaves(at.where));
  if (two) return readRange(reader, two);
  if (one) {
    const wave = reader.wave(one);
    return wave === undefined ? undefined : { from: wave, to: wave };
  }
  if (at.node?.kind === 'map') reader.report(at.node.range, configMessages.bandWithoutWave(at.where));
  return undefined;
}

function readRange(reader: ConfigReader, at: Field): Pick<Band, 'from' | 'to'> | undefined {
  const items = reader.items(at);
  const [from, to] = items.map((item) => reader.wave(item));
  if (items.length !== 2) {
    const isList = at.node?.kind === 'sequence';
    if (isList) reader.report(at.node.range, configMessages.wrongType(at.where, 'waves'));
    return undefined;
  }
  if (from === undefined || to === undefined) return undefined;
  if (from <= to) return { from, to };
  reader.report(at.key.range, configMessages.emptyBand(at.where));
  return undefined;
}

function globs(reader: ConfigReader, at: ConfigNode | undefined): readonly string[] | undefined {
  return at && reader.texts(at).map((glob) => glob.value);
}
