import type { Fields } from './fields.ts';
import type { GeneratorEntry, TextMap } from './kustomization.ts';
import { readTextMap } from './readFields.ts';
import type { Entry } from './readFields.ts';
import type { TreeSource } from './tree.ts';

/** Reads an entry of `configMapGenerator` or `secretGenerator` with the options that hold for all of them. */
export function readGenerator(
  kind: GeneratorEntry['kind'],
  { fields, range }: Entry,
  shared: Fields,
  source: TreeSource,
): GeneratorEntry {
  const own = fields.struct('options');
  const from: TreeSource = { ...source, via: 'generator' };
  const optionMap = (name: string): TextMap =>
    new Map([...readTextMap(shared.node(name), from), ...readTextMap(own.node(name), from)]);
  const env = fields.scalar('env');
  return {
    kind,
    name: fields.text('name'),
    namespace: fields.text('namespace'),
    behavior: fields.text('behavior'),
    type: fields.text('type') || 'Opaque',
    literals: fields.texts('literals'),
    files: fields.texts('files'),
    envs: [...fields.texts('envs'), ...(env ? [{ value: env.value, range: env.range }] : [])],
    labels: optionMap('labels'),
    annotations: optionMap('annotations'),
    hashSuffix: !own.flag('disableNameSuffixHash') && !shared.flag('disableNameSuffixHash'),
    range: source.inline ?? range,
  };
}
