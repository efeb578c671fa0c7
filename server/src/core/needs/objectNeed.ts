import { entryOf, textOf, type Tree, type TreeScalar } from '../render/kustomize/tree.ts';
import type { GroupKind } from '../catalogue/groupKind.ts';
import type { ObjectNeed, TextSource } from './need.ts';
import { placeOfText, type TextPart } from './placeOfText.ts';
import { isAlwaysThere } from './references/alwaysThere.ts';
import { isClusterWide } from './references/clusterWide.ts';
import { stepsOf, type FoundField } from './references/fieldTree.ts';
import { kindMeant, type ReadTarget } from './references/target.ts';

/** The object that holds the references. */
export interface ReferringObject {
  readonly root: Tree;
  readonly namespace: string | undefined;
  readonly isClusterWide: boolean;
  readonly files: TextSource;
}

/** A name as a reference writes it. */
interface WrittenName {
  readonly scalar: TreeScalar;
  readonly part: TextPart;
  readonly namespace: string | undefined;
  readonly field: string;
}

/** What a reference names: nothing where it is optional, a template, or of a kind that is none of ours. */
export function objectNeeds(
  found: FoundField,
  { target, effect }: { readonly target: ReadTarget; readonly effect: ObjectNeed['effect'] },
  object: ReferringObject,
): readonly ObjectNeed[] {
  if (isOptional(found.tree) || target.unless.some((path) => isSet(object.root, path))) return [];
  const meant = kindMeant(target, found.tree.kind === 'map' ? found.tree : undefined);
  if (!meant) return [];
  return namesIn(found, target, meant, object).flatMap(({ scalar, part, namespace, field }) => {
    const name = part.text;
    if (!isName(name) || isAlwaysThere(meant, name)) return [];
    const clusterScoped = isClusterWide(meant);
    const where = clusterScoped ? undefined : (namespace ?? target.namespace);
    // Which namespace is meant would be decided by somebody else.
    if (object.isClusterWide && !clusterScoped && where === undefined) return [];
    const place = placeOfText(scalar, part, object.files);
    const { group, kind } = meant;
    return {
      kind: 'object',
      group,
      objectKinds: [kind],
      name,
      namespace: where,
      clusterScoped,
      effect,
      field,
      place,
    };
  });
}

function namesIn(
  { tree, field }: FoundField,
  { form, namespaceAt }: ReadTarget,
  meant: GroupKind,
  object: ReferringObject,
): readonly WrittenName[] {
  if (tree.kind === 'map') return nameOfMap(tree, field, meant);
  if (tree.kind !== 'scalar' || tree.value === null) return [];
  if (form === 'traefik') return traefikNames(tree, field, object.namespace);
  const namespace = namespaceAt === undefined ? undefined : plainText(valueAt(object.root, namespaceAt));
  const slash = form === 'namespaced' ? tree.text.indexOf('/') : -1;
  const part = { text: tree.text.slice(slash + 1), at: slash + 1 };
  return [{ scalar: tree, part, namespace: slash > 0 ? tree.text.slice(0, slash) : namespace, field }];
}

/** `name` and `namespace`; references to Secrets often say `secretName` and `secretNamespace`. */
function nameOfMap(map: Tree, field: string, { kind }: GroupKind): readonly WrittenName[] {
  const own = entryOf(map, 'name');
  const isLong = own === undefined && kind === 'Secret';
  const name = isLong ? entryOf(map, 'secretName') : own;
  if (name?.kind !== 'scalar' || name.value === null) return [];
  return [
    {
      scalar: name,
      part: { text: name.text, at: 0 },
      namespace: plainText(entryOf(map, isLong ? 'secretNamespace' : 'namespace')),
      field: `${field}.${isLong ? 'secretName' : 'name'}`,
    },
  ];
}

/**
 * `namespace-name@kubernetescrd`, separated by commas. Where the namespace ends is not written: it is the object's own,
 * or one that ends in `-system`, or has no dash.
 */
function traefikNames(scalar: TreeScalar, field: string, own: string | undefined): readonly WrittenName[] {
  return [...scalar.text.matchAll(/([a-z0-9-]+)@kubernetescrd/g)].flatMap(({ 1: text = '', index }) => {
    const isOwn = own !== undefined && text.startsWith(`${own}-`);
    const namespace = isOwn ? own : /^(?:[a-z0-9-]*?-system|[a-z0-9]+)(?=-)/.exec(text)?.[0];
    if (namespace === undefined) return [];
    const skipped = namespace.length + 1;
    return [{ scalar, part: { text: text.slice(skipped), at: index + skipped }, namespace, field }];
  });
}

/** What may be missing, what the operator makes itself, what comes from elsewhere. */
function isOptional(tree: Tree): boolean {
  const isTrue = (key: string): boolean => textOf(entryOf(tree, key)) === 'true';
  return isTrue('optional') || isTrue('generate') || entryOf(tree, 'bundle') !== undefined;
}

function isSet(root: Tree, path: string): boolean {
  const value = valueAt(root, path);
  return value !== undefined && (value.kind !== 'scalar' || (value.value !== null && value.text !== ''));
}

function valueAt(root: Tree, path: string): Tree | undefined {
  let at: Tree | undefined = root;
  for (const step of stepsOf(path)) at = entryOf(at, step ?? '');
  return at;
}

function plainText(tree: Tree | undefined): string | undefined {
  return tree?.kind === 'scalar' && isName(tree.text) && tree.value !== null ? tree.text : undefined;
}

/** Templates, variables and empty texts name nothing. */
function isName(text: string): boolean {
  return /^[a-z0-9](?:[a-z0-9.:-]*[a-z0-9])?$/i.test(text) && text.length <= 253;
}
