import { clusterLabel } from '../applicationSet/clusterSecret.ts';
import type { FileFacts, KustomizationFacts } from '../facts/fileFacts.ts';
import type { Manifest, ManifestAddress } from '../manifest/manifest.ts';
import { basename, dirname, joinPath } from '../text/posixPath.ts';
import type { FilePath } from '../text/place.ts';
import { isArgoObject, setsOrder } from './argoObject.ts';

/** What of a file decides which scopes there are. Equal signatures mean equal shapes. */
export interface FileShape {
  readonly path: FilePath;
  readonly signature: string;
  readonly holdsArgoObject: boolean;
  /** An object of the file has a wave or a hook annotation, or is one of Argo CD's. */
  readonly isRelevant: boolean;
  readonly kustomization: KustomizationShape | undefined;
  /** A patch or component in the file may set waves: its text mentions one. */
  readonly mentionsOrder: boolean;
  readonly isChart: boolean;
  /** The `repoURL` of every source in it with the path of the directory that the file lies in. */
  readonly deployersOfDirectory: readonly string[];
  /** Every source with a `path`: a chart's repository is never one of the workspace. */
  readonly sources: readonly NamedSource[];
  /** Secrets in it that declare clusters to Argo CD. */
  readonly clusterSecrets: readonly ManifestAddress[];
}

/** Where a source says that something lies. */
export interface NamedSource {
  readonly url: string;
  /** As written. */
  readonly path: string;
}

export interface KustomizationShape {
  readonly isComponent: boolean;
  /** Absolute paths of the listed files and directories; remote ones lead nowhere. */
  readonly entries: readonly FilePath[];
  readonly otherFiles: readonly FilePath[];
  /** Files in lines of its lists that are commented out. */
  readonly commentedOut: readonly FilePath[];
}

const orderSigns = ['sync-wave', 'argocd.argoproj.io/hook', 'helm.sh/hook'];

/** The shape of a file, from its facts and from the text that they were read from. */
export function fileShape(facts: FileFacts, text: string): FileShape {
  const { path } = facts;
  const isChart = basename(path) === 'Chart.yaml';
  // The path comes first, see `factsOf`.
  if (facts.skipped) return { path, isChart, ...irrelevant };
  return { path, isChart, ...relevance(facts, text) };
}

/** For a file with objects of Argo CD nothing else matters, so that typing an annotation there changes no shape. */
function relevance(facts: FileFacts, text: string): Omit<FileShape, 'path' | 'isChart'> {
  const holdsArgoObject = facts.manifests.some(isArgoObject);
  const isRelevant = holdsArgoObject || facts.manifests.some(setsOrder);
  const mentionsOrder = holdsArgoObject || orderSigns.some((sign) => text.includes(sign));
  const directory = dirname(facts.path);
  const deployersOfDirectory = facts.manifests.flatMap((manifest) => deployersOf(directory, manifest));
  const signs = [holdsArgoObject, isRelevant, mentionsOrder, ...deployersOfDirectory];
  const kustomization = facts.kustomization && kustomizationShape(facts, facts.kustomization, text);
  return {
    signature: `${signs.join(' ')} ${listSignature(kustomization)}`,
    holdsArgoObject,
    isRelevant,
    kustomization,
    mentionsOrder,
    deployersOfDirectory,
    sources: facts.manifests.flatMap(sourcesOf),
    clusterSecrets: facts.manifests.filter(isClusterSecret).map(({ address }) => address),
  };
}

const irrelevant: Omit<FileShape, 'path' | 'isChart'> = {
  signature: '',
  holdsArgoObject: false,
  isRelevant: false,
  kustomization: undefined,
  mentionsOrder: false,
  deployersOfDirectory: [],
  sources: [],
  clusterSecrets: [],
};

/** Told by the ends of the paths. */
function deployersOf(directory: FilePath, { application }: Manifest): readonly string[] {
  return (application?.sources ?? []).flatMap(({ repoURL, path = '' }) => {
    const end = joinPath('/', path);
    return repoURL !== undefined && end !== '/' && directory.endsWith(end) ? [repoURL] : [];
  });
}

/** One that a template fills in is none that can be read. */
function isClusterSecret({ group, kind, labels, templated }: Manifest): boolean {
  return (
    group === '' &&
    kind === 'Secret' &&
    !templated &&
    labels.some(({ key, value }) => key.value === clusterLabel.key && value.value === clusterLabel.value)
  );
}

function sourcesOf({ application }: Manifest): readonly NamedSource[] {
  return (application?.sources ?? []).flatMap(({ repoURL: url, path, chart }) =>
    path === undefined || chart !== undefined || url === undefined || url.includes('{{')
      ? []
      : [{ url, path }],
  );
}

function kustomizationShape(
  { path }: FileFacts,
  { kind, entries, otherFiles }: KustomizationFacts,
  text: string,
): KustomizationShape {
  const directory = dirname(path);
  return {
    isComponent: kind === 'Component',
    entries: entries.map((entry) => joinPath(directory, entry.value)),
    otherFiles: otherFiles.map((file) => joinPath(directory, file)),
    commentedOut: [...text.matchAll(commentedEntry)].map(([, file = '']) => joinPath(directory, file)),
  };
}

const commentedEntry = /^[ \t]*#[ \t#]*-[ \t]+['"]?([^\s'"#]+\.ya?ml)/gm;

function listSignature(shape: KustomizationShape | undefined): string {
  if (!shape) return '';
  const { isComponent, entries, otherFiles, commentedOut } = shape;
  return [isComponent, ...entries, '', ...otherFiles, '', ...commentedOut].join('\n');
}
