import { annotationKeys } from '../../server/src/core/argo/annotationKeys.ts';
import type { ManifestEdit } from '../../server/src/core/edit/manifestEdit.ts';
import { editsOf, type ScopePlan } from '../../server/src/core/plan/planScopes.ts';
import type { RenderedResource } from '../../server/src/core/render/renderedResource.ts';
import type { OracleRoot } from './oracle.ts';
import { oracleResource } from './compareRoot.ts';

/** The waves that a plan writes, by the places that it writes them in. */
export type WrittenWaves = ReadonlyMap<string, string>;

export function writtenWaves({ units }: ScopePlan): WrittenWaves {
  return new Map(
    units.flatMap((unit) => editsOf(unit).map((edit) => [placeOf(edit), String(unit.wave)] as const)),
  );
}

/**
 * What kustomize has to make of a root once a plan is written: the same as before, but for the wave of each object that
 * has its wave, or would have one, from a place that the plan writes.
 *
 * @param rendered What we made of it before.
 */
export function plannedRoot(
  root: OracleRoot,
  rendered: readonly RenderedResource[],
  waves: WrittenWaves,
): { readonly expected: OracleRoot; readonly moved: number } {
  if (!root.resources) return { expected: root, moved: 0 };
  const resources = [...root.resources];
  const texts = resources.map((resource) => JSON.stringify(resource));
  const moves = rendered.flatMap((resource) => {
    const wave = waves.get(wavePlaceOf(resource) ?? '');
    return wave === undefined ? [] : [{ resource, wave }];
  });
  for (const { resource, wave } of moves) {
    const index = texts.indexOf(JSON.stringify(oracleResource(resource)));
    if (index < 0) throw new Error(`kustomize knows no ${resource.kind} ${resource.name} in ${root.root}.`);
    resources[index] = oracleResource(resource, wave);
    texts[index] = '';
  }
  return { expected: { ...root, resources }, moved: moves.length };
}

function placeOf(edit: ManifestEdit): string {
  if (edit.type === 'setAnnotation') return `${edit.at.path} ${edit.at.document}`;
  if (edit.type === 'setScalar' || edit.type === 'replaceText')
    return `${edit.path} ${edit.range.start}-${edit.range.end}`;
  throw new Error(`Not how a plan writes a wave: ${edit.type}.`);
}

function wavePlaceOf({ annotations, manifest }: RenderedResource): string | undefined {
  const place = annotations.get(annotationKeys.syncWave)?.origin.place;
  if (place) return `${place.path} ${place.range.start}-${place.range.end}`;
  return manifest && `${manifest.address.path} ${manifest.address.document}`;
}
