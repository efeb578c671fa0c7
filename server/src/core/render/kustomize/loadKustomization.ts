import type { Localized } from '../../l10n/locale.ts';
import type { FilePath, Place } from '../../text/place.ts';
import { joinPath } from '../../text/posixPath.ts';
import { scalarType } from '../../yaml/scalarType.ts';
import { effectivePairs } from '../../yaml/yamlPath.ts';
import type { YamlFile, YamlNode } from '../../yaml/yamlNode.ts';
import { failures } from '../failures.ts';
import type { SourceFiles } from '../sourceFiles.ts';
import { checkShape } from './checkShape.ts';
import { Fields } from './fields.ts';
import type { Kustomization } from './kustomization.ts';
import { kustomizationShape } from './kustomizationShape.ts';
import { readKustomization } from './readKustomization.ts';

/** The file names that make a directory a Kustomize root. */
export const kustomizationFileNames: readonly string[] = [
  'kustomization.yaml',
  'kustomization.yml',
  'Kustomization',
];

/** The kustomization of a directory, why there is none to work with, or undefined where the directory has none. */
export type LoadedKustomization = Kustomization | UnusableKustomization | undefined;

/** `invalid`: kustomize refuses the file. `unreadable`: we can't read it as YAML; kustomize's reader is laxer. */
export type UnusableKustomization =
  | { readonly kind: 'invalid'; readonly message: Localized<string>; readonly place: Place }
  | { readonly kind: 'unreadable'; readonly place: Place };

export function loadKustomization(directory: FilePath, files: SourceFiles): LoadedKustomization {
  const paths = kustomizationFileNames.map((name) => joinPath(directory, name));
  const found = paths.flatMap((path) => {
    const file = files.yaml(path);
    return file ? [{ path, file }] : [];
  });
  const [only, second] = found;
  if (!only) return undefined;
  if (second) return invalid(second.path, failures.severalKustomizations);
  return readFile(directory, only.path, only.file);
}

function readFile(
  directory: FilePath,
  path: FilePath,
  file: YamlFile,
): Kustomization | UnusableKustomization {
  const [problem] = file.problems;
  if (problem) return { kind: 'unreadable', place: { path, range: problem.range } };
  const root = file.documents[0]?.root;
  const misfit = checkShape(root, kustomizationShape);
  if (misfit) return invalid(path, misfit.message, misfit.range);
  if (isEmpty(root)) return invalid(path, failures.empty);
  const version = versionProblem(new Fields(root));
  return version === undefined ? readKustomization(path, directory, root) : invalid(path, version);
}

function versionProblem(fields: Fields): Localized<string> | undefined {
  const kind = fields.text('kind') || 'Kustomization';
  if (kind !== 'Kustomization' && kind !== 'Component') return failures.wrongKind;
  const expected =
    kind === 'Component' ? 'kustomize.config.k8s.io/v1alpha1' : 'kustomize.config.k8s.io/v1beta1';
  const version = fields.text('apiVersion') || expected;
  return version === expected ? undefined : failures.wrongVersion(kind, expected);
}

/** Deprecated lists are appended to their successors, so that an empty one leaves no trace. */
const movedLists: ReadonlySet<string> = new Set(['bases', 'imagetags', 'helmchartinflationgenerator']);

/** Kustomize refuses a file that sets nothing; `resources: []` sets something. */
function isEmpty(root: YamlNode | undefined): boolean {
  return !effectivePairs(root).some(({ name, pair }) => {
    const key = name.toLowerCase();
    if (key === 'apiversion' || key === 'kind') return false;
    if (pair.value.kind === 'sequence') return pair.value.items.length > 0 || !movedLists.has(key);
    return pair.value.kind !== 'scalar' || (scalarType(pair.value) !== 'null' && pair.value.value !== '');
  });
}

function invalid(
  path: FilePath,
  message: Localized<string>,
  range = { start: 0, end: 0 },
): UnusableKustomization {
  return { kind: 'invalid', message, place: { path, range } };
}
