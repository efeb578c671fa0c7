import { copyText } from '../text/copyText.ts';
import { scalarType } from '../yaml/scalarType.ts';
import type { YamlNode } from '../yaml/yamlNode.ts';
import { effectivePairs } from '../yaml/yamlPath.ts';
import type { Located } from './manifest.ts';

/** A value for an annotation that is no string. */
export interface WrongAnnotation {
  readonly key: string;
  /** As written. */
  readonly value: Located<string>;
}

/** The numbers and booleans in a mapping that may hold nothing but strings; `null` counts as an empty one (S§1.3). */
export function readWrongAnnotations(annotations: YamlNode | undefined): readonly WrongAnnotation[] {
  return effectivePairs(annotations).flatMap(({ name, pair: { value } }) => {
    if (value.kind !== 'scalar') return [];
    const type = scalarType(value);
    if (type !== 'number' && type !== 'boolean') return [];
    return [{ key: copyText(name), value: { value: copyText(value.value), range: value.range } }];
  });
}
