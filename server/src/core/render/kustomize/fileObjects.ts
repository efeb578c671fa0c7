import type { FileFacts, KustomizeProblem } from '../../facts/fileFacts.ts';
import type { Located, Manifest } from '../../manifest/manifest.ts';
import { findManifestNode } from '../../manifest/readManifests.ts';
import { basename } from '../../text/posixPath.ts';
import { mapValue } from '../../yaml/yamlPath.ts';
import { refusals } from '../failures.ts';
import type { KustomizeObject } from './kustomizeObject.ts';
import { objectOfManifest } from './kustomizeObject.ts';
import { placeIn } from './layer.ts';
import type { Layer } from './layer.ts';

/** The objects of a file that a kustomization lists. */
export function readFileObjects(
  facts: FileFacts,
  layer: Layer,
  entry: Located<string>,
): readonly KustomizeObject[] {
  const [problem] = facts.problems;
  const { report } = layer;
  // Kustomize's reader takes some YAML that ours does not, so that this is no failure for certain.
  if (problem) report.unresolve('invalid', entry.value, { path: facts.path, range: problem.range });
  if (facts.skipped) report.unresolve('unsupported', basename(facts.path), placeIn(layer, entry.range));
  const refusal = facts.kustomizeProblems.find(isRefusal);
  if (refusal && !problem) report.fail(refusals[refusal.problem], { path: facts.path, range: refusal.range });
  return facts.manifests
    .filter((manifest) => !isListOfItems(manifest, layer))
    .map((manifest) => objectOfManifest(manifest, layer));
}

function isRefusal(found: KustomizeProblem): found is KustomizeProblem & {
  readonly problem: keyof typeof refusals;
} {
  return found.problem !== 'emptyDocument';
}

/**
 * Kustomize puts the items of a List in its place, those of a List inside of another one too, which we don't follow,
 * and it refuses a map of items unless the kind is List itself.
 */
function isListOfItems(manifest: Manifest, { files, report }: Layer): boolean {
  const { address, kind } = manifest;
  if (!kind.endsWith('List')) return false;
  const yaml = files.yaml(address.path);
  const items = yaml && mapValue(findManifestNode(yaml, address), 'items');
  if (items?.kind === 'sequence' || (items?.kind === 'map' && kind !== 'List'))
    report.unresolve('unsupported', kind, { path: address.path, range: manifest.range });
  return items !== undefined;
}
