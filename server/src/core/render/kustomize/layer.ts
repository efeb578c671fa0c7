import type { Located } from '../../manifest/manifest.ts';
import type { FilePath, Place } from '../../text/place.ts';
import { isInside, joinPath } from '../../text/posixPath.ts';
import type { TextRange } from '../../text/textRange.ts';
import type { BoundedMap } from '../boundedMap.ts';
import { failures } from '../failures.ts';
import type { RenderReport } from '../renderReport.ts';
import type { SourceFiles } from '../sourceFiles.ts';
import type { Kustomization } from './kustomization.ts';
import type { RecentTrees } from './objectBody.ts';
import type { PatchContent } from './patchContent.ts';
import { isRemoteFile } from './remoteReference.ts';

/** One kustomization at work: what its transformers and generators need to know. */
export interface Layer {
  readonly kustomization: Kustomization;
  /** The workspace folder; what lies outside may exist without our seeing it. */
  readonly folder: FilePath;
  readonly files: SourceFiles;
  readonly trees: RecentTrees;
  /** What the patches in files say. */
  readonly patches: BoundedMap<FilePath, PatchContent>;
  readonly report: RenderReport;
}

export function placeIn(layer: Layer, range: TextRange): Place {
  return { path: layer.kustomization.path, range };
}

/**
 * The path of a file that a kustomization names, or undefined when there is nothing to read; the report says why.
 * Kustomize refuses files outside of the kustomization's own directory (unless Argo CD's `kustomize.buildOptions` say
 * `--load-restrictor LoadRestrictionsNone`); they are read all the same.
 */
export function findFile(layer: Layer, entry: Located<string>): FilePath | undefined {
  const place = placeIn(layer, entry.range);
  if (isRemoteFile(entry.value)) {
    layer.report.unresolve('remote', entry.value, place);
    return undefined;
  }
  const path = joinPath(layer.kustomization.directory, entry.value);
  if (layer.files.text(path) === undefined) {
    reportMissing(layer, entry, path);
    return undefined;
  }
  checkRestriction(layer, entry, path);
  return path;
}

/** Reports a path that leads nowhere. */
export function reportMissing(layer: Layer, entry: Located<string>, path: FilePath): void {
  const place = placeIn(layer, entry.range);
  if (!isInside(layer.folder, path)) {
    layer.report.unresolve('outsideWorkspace', entry.value, place);
    return;
  }
  layer.report.unresolve('missing', entry.value, place);
  layer.report.fail(failures.missing(entry.value), place);
}

/** Reports a file that exists, but where kustomize must not look. */
export function checkRestriction(layer: Layer, entry: Located<string>, path: FilePath): void {
  const { directory } = layer.kustomization;
  if (isInside(directory, path)) return;
  layer.report.fail(failures.outside(entry.value), placeIn(layer, entry.range));
}
