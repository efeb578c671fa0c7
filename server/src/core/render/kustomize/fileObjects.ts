import type { FileFacts } from '../../facts/fileFacts.ts';
import type { Located } from '../../manifest/manifest.ts';
import { basename } from '../../text/posixPath.ts';
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
  const [refusal] = facts.kustomizeProblems;
  if (refusal && !problem) report.fail(refusals[refusal.problem], { path: facts.path, range: refusal.range });
  return facts.manifests.map((manifest) => objectOfManifest(manifest, layer));
}
