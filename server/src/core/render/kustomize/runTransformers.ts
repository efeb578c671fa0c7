import type { KustomizeObject } from './kustomizeObject.ts';
import type { Layer } from './layer.ts';
import type { PluginConfig } from './pluginConfig.ts';
import { runPluginTransformer } from './runPluginTransformer.ts';
import { addNameAffix } from './transformers/nameAffix.ts';
import { checkReplicas } from './transformers/checkReplicas.ts';
import { setNamespace } from './transformers/namespace.ts';
import { applyPatch } from './transformers/patches.ts';
import { applyPatchJson6902 } from './transformers/patchesJson6902.ts';
import { applyPatchesStrategicMerge } from './transformers/patchesStrategicMerge.ts';
import { applyReplacements } from './transformers/replacements.ts';
import { setAnnotations } from './transformers/setAnnotations.ts';
import { setLabels } from './transformers/setLabels.ts';

type Objects = readonly KustomizeObject[];

/**
 * Kustomize's own transformers in its own order. Images change nothing that ordering reads; prefix and suffix are two steps because the name between them stays known.
 */
const steps: readonly ((objects: Objects, layer: Layer) => Objects)[] = [
  (objects, layer) => applyPatchesStrategicMerge(objects, layer.kustomization.patchesStrategicMerge, layer),
  (objects, layer) =>
    layer.kustomization.patches.reduce((all, entry) => applyPatch(all, entry, layer), objects),
  (objects, layer) => {
    const { namespace } = layer.kustomization;
    return namespace ? setNamespace(objects, namespace, { mode: 'all', renames: true }, layer) : objects;
  },
  (objects, { kustomization }) => addNameAffix(objects, { prefix: kustomization.namePrefix, suffix: '' }),
  (objects, { kustomization }) => addNameAffix(objects, { prefix: '', suffix: kustomization.nameSuffix }),
  (objects, { kustomization }) => kustomization.labels.reduce(setLabels, objects),
  (objects, { kustomization }) => setAnnotations(objects, kustomization.commonAnnotations),
  (objects, layer) =>
    layer.kustomization.patchesJson6902.reduce(
      (all, entry) => applyPatchJson6902(all, entry, layer),
      objects,
    ),
  checkReplicas,
  (objects, layer) => applyReplacements(objects, layer.kustomization.replacements, layer),
];

/** Runs the transformers of a kustomization, then those that it brings as files. */
export function runTransformers(objects: Objects, layer: Layer, plugins: readonly PluginConfig[]): Objects {
  const transformed = steps.reduce((all, step) => step(all, layer), objects);
  return plugins.reduce((all, config) => runPluginTransformer(all, config, layer), transformed);
}
