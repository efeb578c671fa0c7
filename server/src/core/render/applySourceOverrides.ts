import type { ApplicationSource } from '../argo/applicationSpec.ts';
import { readApplicationSpec } from '../argo/readApplicationSpec.ts';
import type { FilePath } from '../text/place.ts';
import { joinPath } from '../text/posixPath.ts';
import { toPlain } from '../yaml/toPlain.ts';
import type { SourceFiles } from './sourceFiles.ts';
import { isPlainMap } from './plainMap.ts';

const overridesFile = '.argocd-source.yaml';

/**
 * The source with what `.argocd-source.yaml` in its directory changes (S§5.2): a JSON merge patch that can change
 * everything but where the source is. The files for single Applications (`.argocd-source-<name>.yaml`) are not read.
 */
export function applySourceOverrides(
  source: ApplicationSource | undefined,
  directory: FilePath,
  files: SourceFiles,
): ApplicationSource | undefined {
  if (!source) return undefined;
  const overrides = toPlain(files.yaml(joinPath(directory, overridesFile))?.documents[0]?.root);
  if (!isPlainMap(overrides)) return source;
  const { directory: directoryBlock, helm, kustomize } = source;
  const blocks = { directory: directoryBlock, helm, kustomize, ...(source.plugin && { plugin: {} }) };
  const [merged] = readApplicationSpec({ source: mergePatch(blocks, overrides) }).sources;
  const { repoURL, path, chart, targetRevision, ref } = source;
  return merged && { ...merged, repoURL, path, chart, targetRevision, ref };
}

/** RFC 7396. */
function mergePatch(target: unknown, patch: unknown): unknown {
  if (!isPlainMap(patch)) return patch;
  const merged = new Map(isPlainMap(target) ? Object.entries(target) : []);
  for (const [key, value] of Object.entries(patch)) merged.set(key, mergePatch(merged.get(key), value));
  return Object.fromEntries([...merged].filter(([, value]) => value !== null));
}
