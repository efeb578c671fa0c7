import type { Localized } from '../../../l10n/locale.ts';
import type { FilePath, Place } from '../../../text/place.ts';
import { replacementFailures } from '../fieldFailures.ts';
import { Fields } from '../fields.ts';
import { readFieldPath, splitFieldPath } from '../fieldPath.ts';
import type { ReplacementEntry, ReplacementSource, ReplacementTarget } from '../kustomization.ts';
import type { KustomizeObject } from '../kustomizeObject.ts';
import { findFile, placeIn } from '../layer.ts';
import type { Layer } from '../layer.ts';
import { isAtHand, kept, objectWithTree, treeOfObject } from '../objectTree.ts';
import { readReplacement } from '../readReplacement.ts';
import { replaceField } from '../replaceField.ts';
import { selectsId } from '../selectsId.ts';
import { compileMetadataSelector } from '../selector.ts';
import { isNull, takenFrom } from '../tree.ts';
import type { Tree } from '../tree.ts';

type Objects = readonly KustomizeObject[];

/** Copies fields between objects, as `replacements` says. */
export function applyReplacements(
  objects: Objects,
  entries: readonly ReplacementEntry[],
  layer: Layer,
): Objects {
  return entries
    .flatMap((entry) => withFile(entry, layer))
    .reduce((all, replacement) => applyReplacement(all, replacement, layer), objects);
}

/** One replacement, whether it stands in the kustomization or in a file of its own. */
interface PlacedReplacement {
  readonly entry: ReplacementEntry;
  readonly place: Place;
}

function withFile(entry: ReplacementEntry, layer: Layer): readonly PlacedReplacement[] {
  if (entry.path && (entry.source || entry.targets.length > 0)) {
    layer.report.fail(replacementFailures.pathAndSource, placeIn(layer, entry.range));
    return [];
  }
  if (!entry.path) return [{ entry, place: placeIn(layer, entry.range) }];
  const path = findFile(layer, entry.path);
  return path === undefined ? [] : readFile(path, layer);
}

function readFile(path: FilePath, layer: Layer): readonly PlacedReplacement[] {
  const root = layer.files.yaml(path)?.documents[0]?.root;
  if (!root) return [];
  const nodes = root.kind === 'sequence' ? root.items : [root];
  return nodes.map((node) => ({
    entry: readReplacement({ fields: new Fields(node), range: node.range }),
    place: { path, range: node.range },
  }));
}

function applyReplacement(objects: Objects, { entry, place }: PlacedReplacement, layer: Layer): Objects {
  const { source, targets } = entry;
  if (!source || targets.length === 0) {
    layer.report.fail(replacementFailures.incomplete, place);
    return objects;
  }
  const value = sourceValue(objects, source);
  if ('missing' in value) {
    layer.report.fail(value.missing, place);
    return objects;
  }
  return targets.reduce((all, target) => applyTarget(all, target, value, { layer, place }), objects);
}

/** Why there is no value to copy. */
interface MissingValue {
  readonly missing: Localized<string>;
}

function missing(reason: Localized<string>): MissingValue {
  return { missing: reason };
}

function sourceValue(objects: Objects, source: ReplacementSource): Tree | MissingValue {
  const [object, second] = objects.filter((candidate) => selectsId(source.select, candidate));
  if (!object) return missing(replacementFailures.noSource);
  if (second) return missing(replacementFailures.severalSources);
  const field = readFieldPath(treeOfObject(object, partFor([source.fieldPath])), source.fieldPath);
  if (!field || isNull(field)) return missing(replacementFailures.noSourceField(source.fieldPath));
  if (source.delimiter === '') return field;
  const part = field.kind === 'scalar' ? field.text.split(source.delimiter)[source.index] : undefined;
  if (field.kind !== 'scalar' || part === undefined) return missing(replacementFailures.noSourcePart);
  return takenFrom(field, part);
}

interface ReplacementUse {
  readonly layer: Layer;
  readonly place: Place;
}

function applyTarget(objects: Objects, target: ReplacementTarget, value: Tree, use: ReplacementUse): Objects {
  const selected = compileTarget(target);
  if (!selected) {
    use.layer.report.fail(replacementFailures.invalidTarget, use.place);
    return objects;
  }
  return objects.map((object) => (selected(object) ? copyInto(object, target, value, use) : object));
}

function compileTarget(target: ReplacementTarget): ((object: KustomizeObject) => boolean) | undefined {
  const { select, reject } = target;
  const metadata = select && compileMetadataSelector(select);
  const rejectedMetadata = reject
    .filter(({ labelSelector, annotationSelector }) => labelSelector !== '' || annotationSelector !== '')
    .map(compileMetadataSelector);
  if (!metadata || rejectedMetadata.some((rejects) => rejects === undefined)) return undefined;
  const rejectedIds = reject.filter(({ group, version, kind, name, namespace }) =>
    [group, version, kind, name, namespace].some((part) => part !== ''),
  );
  return (object) =>
    metadata(object) &&
    selectsId(select, object) &&
    !rejectedMetadata.some((rejects) => rejects?.(object)) &&
    !rejectedIds.some((rejected) => selectsId(rejected, object));
}

function copyInto(
  object: KustomizeObject,
  target: ReplacementTarget,
  value: Tree,
  { layer, place }: ReplacementUse,
): KustomizeObject {
  const part = partFor(target.fieldPaths);
  const start: Tree = treeOfObject(object, part);
  const changed = target.fieldPaths.reduce((tree: Tree, path) => {
    const { create } = target;
    const next = replaceField(tree, splitFieldPath(path), {
      create,
      change: (field) => combine(field, value, target),
    });
    if (!next) layer.report.fail(replacementFailures.noTargetField(path), place);
    return next ?? tree;
  }, start);
  return changed.kind === 'map' && changed !== start ? objectWithTree(object, kept(changed), part) : object;
}

/** A scalar takes over only the text of the value, not its type. */
function combine(field: Tree | undefined, value: Tree, target: ReplacementTarget): Tree {
  if (field?.kind !== 'scalar' || value.kind !== 'scalar') return value;
  const text = target.delimiter === '' ? value.text : joined(field.text, value.text, target);
  const taken = takenFrom({ ...value, style: field.style }, text);
  return typeof field.value === 'string' ? { ...taken, value: text } : taken;
}

function joined(text: string, value: string, { delimiter, index }: ReplacementTarget): string {
  const parts = text.split(delimiter);
  if (index < 0) parts.unshift(value);
  else if (index >= parts.length) parts.push(value);
  else parts[index] = value;
  return parts.join(delimiter);
}

function partFor(paths: readonly string[]): 'fields' | 'everything' {
  return paths.every((path) => isAtHand(splitFieldPath(path))) ? 'fields' : 'everything';
}
