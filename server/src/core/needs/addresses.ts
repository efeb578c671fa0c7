import { entryOf, textOf, type Tree, type TreeScalar } from '../render/kustomize/tree.ts';
import { findAddresses } from './findAddresses.ts';
import type { AddressNeed, TextSource } from './need.ts';
import { findAll } from './treePath.ts';

/** The Services that the containers of a Pod name in their environment, commands and arguments. */
export function addressesInPod(pod: Tree, field: string, files: TextSource): readonly AddressNeed[] {
  return ['initContainers[]', 'containers[]'].flatMap((list) =>
    findAll(pod, list, field).flatMap(({ tree, field: at }) => [
      ...findAll(tree, 'env[]', at).flatMap((entry) => {
        const name = textOf(entryOf(entry.tree, 'name')) ?? '';
        return inScalar(entryOf(entry.tree, 'value'), { field: `${at}.env ${name}`, key: name, files });
      }),
      ...['command[]', 'args[]'].flatMap((path) =>
        findAll(tree, path, at).flatMap((item) => inScalar(item.tree, { field: item.field, key: '', files })),
      ),
    ]),
  );
}

/** The Services that the texts of a ConfigMap or a Secret name. */
export function addressesInConfig(object: Tree, kind: string, files: TextSource): readonly AddressNeed[] {
  const field = kind === 'Secret' ? 'stringData' : 'data';
  return addressesIn(entryOf(object, field), { field, key: '', files });
}

/** Where a text stands. */
export interface TextPosition {
  readonly field: string;
  /** The nearest key above it: it tells whether a bare name can be an address. */
  readonly key: string;
  readonly files: TextSource;
}

/** The Services that any text below a value names. */
export function addressesIn(tree: Tree | undefined, position: TextPosition): readonly AddressNeed[] {
  const { field, files } = position;
  switch (tree?.kind) {
    case 'scalar':
      return inScalar(tree, position);
    case 'sequence':
      return tree.items.flatMap((item, index) =>
        addressesIn(item, { ...position, field: `${field}[${index}]` }),
      );
    case 'map':
      return [...tree.entries].flatMap(([key, value]) =>
        addressesIn(value, { field: `${field}.${key}`, key, files }),
      );
    case undefined:
      return [];
  }
}

function inScalar(tree: Tree | undefined, { field, key, files }: TextPosition): readonly AddressNeed[] {
  if (tree?.kind !== 'scalar' || typeof tree.value !== 'string') return [];
  return findAddresses(tree.text, key).map(({ host, name, namespace, port, occurrence }) => ({
    kind: 'address',
    host,
    name,
    namespace,
    port,
    field,
    place: placeOf(tree, host, occurrence, files),
  }));
}

/** The span of the nth occurrence of a host in the text that a scalar stands for; else the scalar's own. */
function placeOf(
  { origin }: TreeScalar,
  host: string,
  occurrence: number,
  files: TextSource,
): AddressNeed['place'] {
  if (!origin) return undefined;
  const { path, range } = origin.place;
  const written = files.text(path)?.slice(range.start, range.end) ?? '';
  let at = -1;
  for (let count = 0; count <= occurrence; count += 1) at = written.indexOf(host, at + 1);
  if (at < 0) return origin.place;
  const start = range.start + at;
  return { path, range: { start, end: start + host.length } };
}
