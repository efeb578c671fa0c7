import { basename } from '../text/posixPath.ts';
import type { ManifestModel } from './chooseModel.ts';
import type { NewApplication } from './creation.ts';
import { fillManifest, type ManifestValues, type OwnParts } from './fillManifest.ts';
import { unanimous } from './mostCommon.ts';
import { fillPlaceholders, holdsPlaceholder, type PlaceholderValues } from './placeholders.ts';
import { removeComments } from './removeComments.ts';
import type { Sibling, SourcePlace } from './siblings.ts';

/** What the manifest of a new Application is written from. */
export interface ManifestParts {
  readonly request: NewApplication;
  readonly siblings: readonly Sibling[];
  readonly model: ManifestModel;
  /** Of the model. */
  readonly text: string;
  readonly path: string | undefined;
  readonly place: SourcePlace | undefined;
}

/** A manifest, but for its namespace. */
export interface WrittenManifest {
  /** The placeholders that nothing is known for. */
  readonly left: readonly string[];
  /** The text, with a namespace or with that of the model; undefined where the model cannot be changed safely. */
  textIn(namespace: string | undefined): string | undefined;
}

/**
 * Writes a manifest like its model. Of a sibling it leaves out what is that one's own: comments (but what editors and linters
 * read in a file of its own), and annotations and labels that few others have. Of a template it leaves out the comment on top, and comments beside placeholders.
 */
export function writeManifest(parts: ManifestParts): WrittenManifest {
  const { model, siblings, request, path, text } = parts;
  const values = { name: request.name, path, ...sharedValues(siblings) };
  return model.kind === 'sibling'
    ? copySibling(text, values, { sibling: model.sibling, siblings })
    : fillTemplate(parts, values);
}

type Values = Omit<ManifestValues, 'namespace'>;

function copySibling(
  text: string,
  values: Values,
  { sibling, siblings }: { readonly sibling: Sibling; readonly siblings: readonly Sibling[] },
): WrittenManifest {
  const bare = removeComments(
    text,
    ({ text: comment }) => !sibling.isShared && /^#+ *(yaml-language-server|yamllint)\b/.test(comment),
  );
  const own: OwnParts = {
    name: sibling.name,
    keepsEntry: (field, key, value) => {
      const having = siblings.filter(({ manifest }) =>
        manifest[field].some((entry) => entry.key.value === key && entry.value.value === value),
      );
      return (
        (field === 'labels' && value === sibling.name) ||
        (having.length > 1 && having.length * 2 >= siblings.length)
      );
    },
  };
  return { left: [], textIn: (namespace) => fillManifest(bare, { ...values, namespace }, own) };
}

function fillTemplate(
  { text, request, siblings, path = '', place }: ManifestParts,
  values: Values,
): WrittenManifest {
  const bare = removeComments(text, ({ isInFront, behind }) => !isInFront && !holdsPlaceholder(behind));
  const { scope, name } = request;
  const known: Omit<PlaceholderValues, 'namespace'> = {
    name,
    path,
    category: place && basename(place.category),
    environment: basename(scope.directories[0] ?? scope.name),
    targetRevision: values.targetRevision,
    repoURL: unanimous(siblings.flatMap(sourcesInPlace).map(({ repoURL }) => repoURL)),
    wave: '0',
  };
  const own: OwnParts = { name: undefined, keepsEntry: () => true };
  return {
    left: fillPlaceholders(bare, { ...known, namespace: 'default' }).left,
    textIn: (namespace) =>
      fillManifest(fillPlaceholders(bare, { ...known, namespace }).text, { ...values, namespace }, own),
  };
}

/** What all siblings have in common: the values of their environment. */
function sharedValues(siblings: readonly Sibling[]): Pick<Values, 'targetRevision' | 'server'> {
  return {
    targetRevision: unanimous(siblings.flatMap(sourcesInPlace).map(({ targetRevision }) => targetRevision)),
    server: unanimous(siblings.map(({ spec }) => spec.destination.server)),
  };
}

function sourcesInPlace({ spec, place }: Sibling): Sibling['spec']['sources'] {
  return place ? spec.sources.filter(({ path, chart }) => path !== undefined && chart === undefined) : [];
}
