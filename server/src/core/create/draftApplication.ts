import { isApplication } from '../scopes/argoObject.ts';
import { dirname, innermost } from '../text/posixPath.ts';
import { readYaml } from '../yaml/readYaml.ts';
import { asMap, nodeAt, scalarText } from '../yaml/yamlPath.ts';
import { chooseModel, type ManifestModel } from './chooseModel.ts';
import type { CreateNote, CreateProblem, NewApplication, World } from './creation.ts';
import { filePlace, type FilePlace } from './filePlace.ts';
import { findSourcePath, type SourcePath } from './findSourcePath.ts';
import { mostCommon } from './mostCommon.ts';
import { siblingText } from './siblingText.ts';
import { siblingsIn, splitAtName, type Sibling, type SourcePlace } from './siblings.ts';
import { writeManifest, type WrittenManifest } from './writeManifest.ts';

/** A new Application, but for its namespace and its wave. */
export interface Draft extends FilePlace, WrittenManifest {
  readonly request: NewApplication;
  readonly siblings: readonly Sibling[];
  readonly place: SourcePlace | undefined;
  /** The Application, or the path of the template, that it is made from. */
  readonly from: string;
  readonly notes: readonly CreateNote[];
  /** The key of `metadata` that most siblings have their annotations behind; undefined where they come first. */
  readonly annotationsBehind: string | undefined;
}

/** What a draft needs to know: it supposes nothing. */
export type DraftWorld = Pick<World, 'snapshot' | 'textOf'>;

/** Drafts a new Application, or says what stands in the way. */
export function draftApplication(world: DraftWorld, request: NewApplication): Draft | CreateProblem {
  const wrong = problemOf(request);
  if (wrong) return wrong;
  const { model } = world.snapshot;
  const siblings = siblingsIn(model, request.scope);
  const file = filePlace(world, request, siblings);
  if ('kind' in file) return file;
  const made = [...(file.isShared ? [] : [file.file]), ...(file.ownList ? [file.ownList.file] : [])];
  const existing = made.find((path) => world.textOf(path) !== undefined);
  if (existing !== undefined) return { kind: 'fileExists', file: existing };
  const source = sourceOf(world, request, siblings);
  const place = 'place' in source ? source.place : undefined;
  const chosen = chooseModel(model, request, { siblings, place });
  return 'model' in chosen ? write(world, { request, siblings, source, place, ...chosen }, file) : chosen;
}

function problemOf({ name, scope, path }: NewApplication): CreateProblem | undefined {
  if (!isName(name)) return { kind: 'name', name };
  if (scope.instances.some(({ resource }) => isApplication(resource) && resource.name === name))
    return { kind: 'exists', name, scope: scope.name };
  return path === undefined || isRelative(path) ? undefined : { kind: 'outside', path };
}

/** As Kubernetes takes it; nothing of it can lead out of a directory. */
function isName(name: string): boolean {
  return name.length <= 253 && name.split('.').every((part) => /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/.test(part));
}

function isRelative(path: string): boolean {
  return path !== '' && !path.startsWith('/') && !path.split('/').includes('..');
}

function sourceOf(
  { snapshot }: DraftWorld,
  { name, path }: NewApplication,
  siblings: readonly Sibling[],
): SourcePath {
  if (path === undefined) return findSourcePath(snapshot.model, siblings, name);
  const known = innermost(
    siblings.flatMap((sibling) => sibling.place?.category ?? []),
    path,
  );
  return {
    kind: 'found',
    path,
    place: splitAtName(path, name) ?? { category: known ?? dirname(path), rest: '' },
  };
}

interface Parts extends Pick<Draft, 'request' | 'siblings' | 'place'> {
  /** Undefined where the model has no path. */
  readonly source: SourcePath | undefined;
  readonly model: ManifestModel;
}

function write(
  world: DraftWorld,
  parts: Parts & { readonly source: SourcePath },
  file: FilePlace,
): Draft | CreateProblem {
  const { request, siblings, place, source, model } = parts;
  const unusable: CreateProblem = { kind: model.kind, file: model.file };
  const whole = world.textOf(model.file);
  if (whole === undefined) return unusable;
  const text = model.kind === 'sibling' ? siblingText(model.sibling, whole) : whole;
  const asked = /^[ \t]*(?:- )?path:/m.test(text) ? source : undefined;
  if (asked?.kind === 'unclear') return { ...asked, kind: 'path', name: request.name };
  const path = asked?.path;
  const written = writeManifest({ request, siblings, model, text, path, place });
  if (written.textIn('default') === undefined) return unusable;
  const behind = (sibling: Sibling): string | undefined =>
    keyBefore(siblingText(sibling, world.textOf(sibling.file) ?? ''), 'annotations');
  const annotationsBehind = mostCommon(siblings.flatMap((sibling) => behind(sibling) ?? []));
  return {
    ...file,
    ...written,
    request,
    siblings,
    place,
    from: model.kind === 'template' ? model.file : model.sibling.name,
    notes: notesOn({ ...parts, source: asked }, written),
    annotationsBehind,
  };
}

function notesOn({ source, model }: Parts, { left }: WrittenManifest): readonly CreateNote[] {
  const notes: CreateNote[] = [];
  if (source?.kind === 'planned') notes.push({ kind: 'pathMissing', path: source.path });
  if (left.length > 0) notes.push({ kind: 'placeholders', words: left });
  if (!source && model.kind === 'sibling') notes.push({ kind: 'source', model: model.sibling.name });
  return notes;
}

/** The key of `metadata` in front of another one. */
function keyBefore(text: string, key: string): string | undefined {
  const metadata = asMap(nodeAt(readYaml(text).documents[0]?.root, ['metadata']));
  const keys = metadata?.pairs.map((pair) => scalarText(pair.key)) ?? [];
  return keys[keys.indexOf(key) - 1];
}
