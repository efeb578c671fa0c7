import { copyText } from '../text/copyText.ts';
import { scalarType } from '../yaml/scalarType.ts';
import type { YamlNode, YamlPair } from '../yaml/yamlNode.ts';
import { asMap, effectivePairs, mapPair, mapValue, resolveAlias } from '../yaml/yamlPath.ts';
import { isTemplateNode } from './fieldText.ts';
import type { MetadataEntry } from './manifest.ts';

/**
 * The entries of `metadata.annotations` or `metadata.labels` in the order of the text, duplicates included, with
 * aliases and merge keys resolved. Values that are no scalars are left out: they are no annotations to anybody.
 */
export function readEntries(
  text: string,
  metadata: YamlNode | undefined,
  field: 'annotations' | 'labels',
): readonly MetadataEntry[] {
  const entries = mapValue(metadata, field);
  if (entries?.kind !== 'map') return [];
  const elsewhere = mapPair(asMap(metadata), field)?.value !== entries;
  return effectivePairs(entries).flatMap(({ pair, merged }) => readEntry(text, pair, merged || elsewhere));
}

function readEntry(text: string, pair: YamlPair, elsewhere: boolean): MetadataEntry[] {
  const key = resolveAlias(pair.key);
  const value = resolveAlias(pair.value);
  if (key?.kind !== 'scalar' || !value) return [];
  const read = readValue(text, value);
  if (!read) return [];
  return [
    {
      key: { value: copyText(key.value), range: pair.key.range },
      value: { value: copyText(read.value), range: pair.value.range },
      type: read.type,
      style: read.style,
      aliased: elsewhere || value !== pair.value,
    },
  ];
}

function readValue(
  text: string,
  node: YamlNode,
): (Pick<MetadataEntry, 'type' | 'style'> & { value: string }) | undefined {
  if (node.kind === 'scalar') return { value: node.value, type: scalarType(node), style: node.style };
  if (!isTemplateNode(text, node)) return undefined;
  // Nobody knows the type of what the template makes: a string is the case that nothing is said about.
  return { value: text.slice(node.range.start, node.range.end), type: 'string', style: 'plain' };
}
