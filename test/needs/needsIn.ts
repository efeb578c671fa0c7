import type { Need } from '../../server/src/core/needs/need.ts';
import { needsOfObject } from '../../server/src/core/needs/needsOfObject.ts';
import { readManifests } from '../../server/src/core/manifest/readManifests.ts';
import { treeOf } from '../../server/src/core/render/kustomize/tree.ts';
import { readYaml } from '../../server/src/core/yaml/readYaml.ts';

export const path = '/repo/file.yaml';

/** What the objects of a text refer to. */
export function needsIn(text: string): readonly Need[] {
  const yaml = readYaml(text);
  return readManifests({ path, text, yaml }).flatMap(({ group, kind, name, namespace, address }) => {
    const root = yaml.documents[address.document]?.root;
    return needsOfObject(
      { group, kind, name: name?.value ?? '', namespace: namespace?.value },
      () => treeOf(root, { via: 'manifest', path, inline: undefined }),
      { text: () => text },
    );
  });
}

/** One line per need: the text at its place, what is needed and what it is for, and the field. */
export function describeNeed(need: Need, text: string): string {
  const { place, field } = need;
  const at = place && text.slice(place.range.start, place.range.end);
  const line = place && text.slice(0, place.range.start).split('\n').length;
  return `${line ?? '-'} "${at?.replaceAll('\n', '\\n') ?? ''}" ${describeTarget(need)} < ${field}`;
}

function describeTarget(need: Need): string {
  const where = need.namespace === undefined ? '' : `${need.namespace}/`;
  if (need.kind === 'address')
    return `call ${where}${need.name}${need.port === undefined ? '' : `:${need.port}`}`;
  const kind = need.objectKinds.join('|') + (need.group === '' ? '' : `.${need.group}`);
  return `${need.effect} ${kind} ${need.clusterScoped ? '*/' : where}${need.name}`;
}
