import type { FileFacts } from '../facts/fileFacts.ts';
import { isRemoteDirectory, isRemoteFile } from '../render/kustomize/remoteReference.ts';
import { kustomizationFileNames } from '../render/kustomize/loadKustomization.ts';
import { dirname, joinPath } from '../text/posixPath.ts';
import type { FilePath } from '../text/place.ts';
import { ArgoSetup } from './argoSetup.ts';

/** The facts of one file, to look at the Kustomize files around a configuration. */
type FactsOf = (path: FilePath) => FileFacts | undefined;

/** Puts together what the files say of Argo CD's configuration. */
export function createArgoSetup(files: readonly FileFacts[], factsOf: FactsOf): ArgoSetup {
  return new ArgoSetup(
    files.flatMap(({ path, argoConfig }) => {
      const hasForeignBase = isOverForeignBase(path, factsOf);
      return (argoConfig?.parts ?? []).map((part) => ({ path, part, hasForeignBase }));
    }),
    files.flatMap(({ path, argoConfig }) =>
      argoConfig?.version === undefined ? [] : [{ path, version: argoConfig.version }],
    ),
    files.flatMap(({ path, argoConfig }) =>
      argoConfig?.fileGlobbing === undefined ? [] : [{ path, fileGlobbing: argoConfig.fileGlobbing }],
    ),
  );
}

/** Everything that a setup follows from: equal lists, equal setups. */
export function setupEvidence(files: readonly FileFacts[], factsOf: FactsOf): readonly unknown[] {
  return files.flatMap(({ path, argoConfig }) => [path, argoConfig, isOverForeignBase(path, factsOf)]);
}

/**
 * Whether the Kustomize file beside a configuration (or around its folder of patches) builds on a remote base other
 * than Argo CD's own manifests, which customize no health of Applications (S§3.2).
 */
function isOverForeignBase(path: FilePath, factsOf: FactsOf): boolean {
  const directory = dirname(path);
  return [directory, dirname(directory)].some((folder) =>
    kustomizationFileNames
      .flatMap((name) => factsOf(joinPath(folder, name))?.kustomization?.entries ?? [])
      .some(({ value }) => isRemote(value) && !value.includes('argoproj/argo-cd')),
  );
}

function isRemote(entry: string): boolean {
  return isRemoteFile(entry) || isRemoteDirectory(entry);
}
