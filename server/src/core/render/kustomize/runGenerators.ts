import type { Localized } from '../../l10n/locale.ts';
import { generatorFailures } from './fieldFailures.ts';
import { generateObject } from './generateObject.ts';
import type { GeneratorEntry } from './kustomization.ts';
import type { KustomizeObject } from './kustomizeObject.ts';
import { placeIn } from './layer.ts';
import type { Layer } from './layer.ts';
import { describeId } from './objectId.ts';
import { indicesOfId } from './objectList.ts';
import { kept, objectWithTree, treeOfObject } from './objectTree.ts';
import { isUsable, textInMetadata } from './pluginConfig.ts';
import type { PluginConfig } from './pluginConfig.ts';
import { readGenerator } from './readGenerator.ts';
import { entryOf, mapOf, withEntry } from './tree.ts';
import type { Tree } from './tree.ts';

type Objects = readonly KustomizeObject[];

/** Adds what the generators of a kustomization make, those that it brings as files last. */
export function runGenerators(objects: Objects, layer: Layer, plugins: readonly PluginConfig[]): Objects {
  const entries = [
    ...layer.kustomization.generated,
    ...plugins.flatMap((config) => (isUsable(config, layer) ? entryOfConfig(config, layer) : [])),
  ];
  return entries.reduce((all, entry) => absorb(all, entry, layer), objects);
}

function entryOfConfig(config: PluginConfig, layer: Layer): readonly GeneratorEntry[] {
  const { apiVersion, kind, fields, source, place } = config;
  if (apiVersion === 'builtin' && (kind === 'ConfigMapGenerator' || kind === 'SecretGenerator')) {
    const entry = { fields, range: place.range };
    const generated = readGenerator(
      kind === 'SecretGenerator' ? 'Secret' : 'ConfigMap',
      entry,
      fields.struct('none'),
      source,
    );
    return [
      {
        ...generated,
        name: generated.name || textInMetadata(config, 'name'),
        namespace: generated.namespace || textInMetadata(config, 'namespace'),
      },
    ];
  }
  if (apiVersion === 'builtin' && kind.endsWith('Transformer')) {
    layer.report.fail(generatorFailures.noGenerator(kind), place);
    return [];
  }
  layer.report.unresolve(kind === 'HelmChartInflationGenerator' ? 'helm' : 'plugin', kind, place);
  return [];
}

/** Adds a generated object, or lets it replace or extend the one that has its id or once had it. */
function absorb(objects: Objects, entry: GeneratorEntry, layer: Layer): Objects {
  const made = generateObject(entry, layer);
  if (!made) return objects;
  const [index, second] = indicesOfId(objects, made);
  const old = index === undefined ? undefined : objects[index];
  const problem =
    second === undefined ? misfit(entry, old, made) : generatorFailures.severalToChange(describeId(made));
  if (problem !== undefined) layer.report.fail(problem, placeIn(layer, entry.range));
  if (!changesOld(entry) || !old || index === undefined) return [...objects, made];
  return objects.with(index, absorbed(old, made, entry.behavior));
}

function changesOld({ behavior }: GeneratorEntry): boolean {
  return behavior === 'merge' || behavior === 'replace';
}

function misfit(
  entry: GeneratorEntry,
  old: KustomizeObject | undefined,
  made: KustomizeObject,
): Localized<string> | undefined {
  if (changesOld(entry))
    return old ? undefined : generatorFailures.nothingToChange(describeId(made), entry.behavior);
  return old && generatorFailures.existsAlready(describeId(made));
}

/** The metadata of both, the data of the new one and, with `merge`, what only the old one has. */
function absorbed(old: KustomizeObject, made: KustomizeObject, behavior: string): KustomizeObject {
  const merged: KustomizeObject = {
    ...made,
    name: old.name,
    namespace: old.namespace,
    labels: new Map([...old.labels, ...made.labels]),
    annotations: new Map([...old.annotations, ...made.annotations]),
    manifest: old.manifest,
    place: old.place,
    previousIds: old.previousIds,
    generated: hashSuffixOf(old, made),
    uncertain: old.uncertain || made.uncertain,
  };
  if (behavior === 'replace') return merged;
  const tree = treeOfObject(merged, 'everything');
  const base = treeOfObject(old, 'everything');
  const data = mergeData(entryOf(base, 'data'), entryOf(tree, 'data'));
  const binaryData = entryOf(base, 'binaryData');
  const withData = data ? withEntry(tree, 'data', data) : tree;
  return objectWithTree(
    merged,
    kept(binaryData ? withEntry(withData, 'binaryData', binaryData) : withData),
    'everything',
  );
}

/** A hash stays only where both want one. */
function hashSuffixOf(old: KustomizeObject, made: KustomizeObject): KustomizeObject['generated'] {
  return old.generated && { hashSuffix: old.generated.hashSuffix && made.generated?.hashSuffix === true };
}

function mergeData(old: Tree | undefined, made: Tree | undefined): Tree | undefined {
  if (old?.kind !== 'map' || made?.kind !== 'map') return made ?? old;
  return mapOf([...old.entries, ...made.entries]);
}
