import { annotationKeys } from '../argo/annotationKeys.ts';
import { applyTextEdits } from '../edit/applyTextEdits.ts';
import { computeTextEdits } from '../edit/computeTextEdits.ts';
import type { ManifestEdit } from '../edit/manifestEdit.ts';
import type { ManifestAddress } from '../manifest/manifest.ts';
import { readYaml } from '../yaml/readYaml.ts';
import type { YamlNode } from '../yaml/yamlNode.ts';
import { asMap, mapPair, nodeAt, scalarText } from '../yaml/yamlPath.ts';

/** What a new Application says differently than the one that it is made from. Undefined leaves a value as it is. */
export interface ManifestValues {
  readonly name: string;
  readonly path: string | undefined;
  readonly targetRevision: string | undefined;
  readonly server: string | undefined;
  readonly namespace: string | undefined;
}

/** What of the Application that a new one is made from is its own matter. */
export interface OwnParts {
  /** Its name: where that is a part of other values, the new name takes its place. */
  readonly name: string | undefined;
  keepsEntry(field: 'annotations' | 'labels', key: string, value: string): boolean;
}

/** The manifest with other values, as it was everywhere else. Undefined where that cannot be done safely. */
export function fillManifest(text: string, values: ManifestValues, own: OwnParts): string | undefined {
  const { documents, problems } = readYaml(text);
  const root = documents[0]?.root;
  if (!root || problems.length > 0 || documents.length !== 1) return undefined;
  const source = sourceOf(root);
  const edits = [
    ...set(nodeAt(root, ['metadata', 'name']), values.name),
    ...set(nodeAt(source, ['path']), values.path),
    ...set(nodeAt(source, ['targetRevision']), values.targetRevision),
    ...set(nodeAt(root, ['spec', 'destination', 'server']), values.server),
    ...set(nodeAt(root, ['spec', 'destination', 'namespace']), values.namespace),
    ...(['annotations', 'labels'] as const).flatMap((field) => dropEntries(root, field, own)),
    ...(own.name === undefined ? [] : rename(root, own.name, values.name)),
  ];
  return edited(text, edits);
}

/**
 * The manifest in another wave, written as the one that it has, or without any.
 *
 * @param behind the key of `metadata` that its siblings have their annotations behind
 */
export function withWave(
  text: string,
  wave: bigint | undefined,
  behind: string | undefined,
): string | undefined {
  const key = annotationKeys.syncWave;
  if (wave !== undefined)
    return edited(text, [{ type: 'setAnnotation', at: address, key, value: wave.toString(), behind }]);
  const annotations = nodeAt(readYaml(text).documents[0]?.root, ['metadata', 'annotations']);
  const pair = mapPair(annotations, key);
  return pair ? edited(text, [{ type: 'removePair', path: address.path, range: pair.key.range }]) : text;
}

/** The text is not a file yet. */
const address: ManifestAddress = { path: '', document: 0 };

function edited(text: string, edits: readonly ManifestEdit[]): string | undefined {
  const textEdits = computeTextEdits(text, edits);
  return textEdits && applyTextEdits(text, textEdits);
}

/** The source that has a path in the repository, not a chart. */
function sourceOf(root: YamlNode): YamlNode | undefined {
  const sources = nodeAt(root, ['spec', 'sources']);
  const all = sources?.kind === 'sequence' ? sources.items : [nodeAt(root, ['spec', 'source'])];
  return all.find((source) => nodeAt(source, ['path']) && !nodeAt(source, ['chart']));
}

function set(node: YamlNode | undefined, value: string | undefined): readonly ManifestEdit[] {
  if (node?.kind !== 'scalar' || value === undefined || node.value === value) return [];
  return [{ type: 'setScalar', path: address.path, range: node.range, value }];
}

function dropEntries(
  root: YamlNode,
  field: 'annotations' | 'labels',
  own: OwnParts,
): readonly ManifestEdit[] {
  const entries = asMap(nodeAt(root, ['metadata', field]))?.pairs ?? [];
  return entries.flatMap(({ key, value }): readonly ManifestEdit[] => {
    const [name, text] = [scalarText(key), scalarText(value)];
    const isKept =
      name === annotationKeys.syncWave || (name !== undefined && own.keepsEntry(field, name, text ?? ''));
    return isKept ? [] : [{ type: 'removePair', path: address.path, range: key.range }];
  });
}

/** The values below labels and sources that hold a name as a whole, or as a whole part of a path. */
function rename(root: YamlNode, from: string, to: string): readonly ManifestEdit[] {
  return [
    ['metadata', 'labels'],
    ['spec', 'source'],
    ['spec', 'sources'],
  ].flatMap((path) =>
    scalarsBelow(nodeAt(root, path)).flatMap(({ value, range }) => {
      const renamed = value
        .split('/')
        .map((part) => (part === from ? to : part))
        .join('/');
      return renamed === value
        ? []
        : [{ type: 'setScalar' as const, path: address.path, range, value: renamed }];
    }),
  );
}

/** What decides where the manifests come from is asked for, not guessed. */
const notRenamed: ReadonlySet<string | undefined> = new Set([
  'repoURL',
  'chart',
  'path',
  'targetRevision',
  'ref',
  'values',
]);

function scalarsBelow(node: YamlNode | undefined): readonly Extract<YamlNode, { kind: 'scalar' }>[] {
  if (node?.kind === 'scalar') return [node];
  if (node?.kind === 'sequence') return node.items.flatMap(scalarsBelow);
  if (node?.kind !== 'map') return [];
  return node.pairs.flatMap(({ key, value }) => (notRenamed.has(scalarText(key)) ? [] : scalarsBelow(value)));
}
