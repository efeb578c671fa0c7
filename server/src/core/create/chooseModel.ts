import { dirname, isInside, joinPath } from '../text/posixPath.ts';
import type { FilePath } from '../text/place.ts';
import type { Model } from '../workspace/model.ts';
import { configOf } from './configOf.ts';
import type { CreateProblem, NewApplication } from './creation.ts';
import { mostCommon } from './mostCommon.ts';
import { siblingsIn, type Sibling, type SourcePlace } from './siblings.ts';

/** What a new Application is made from. */
export type ManifestModel =
  | { readonly kind: 'template'; readonly file: FilePath }
  | { readonly kind: 'sibling'; readonly file: FilePath; readonly sibling: Sibling };

/**
 * The Application that was asked for; else the template of the configuration; else the sibling that is most alike: of the
 * same category, with the settings that most have.
 */
export function chooseModel(
  model: Model,
  { scope, name, like }: NewApplication,
  { siblings, place }: { readonly siblings: readonly Sibling[]; readonly place: SourcePlace | undefined },
): { readonly model: ManifestModel } | CreateProblem {
  if (like !== undefined) {
    const everywhere = () => model.scopes.flatMap((other) => siblingsIn(model, other));
    const sibling =
      siblings.find((each) => each.name === like) ?? everywhere().find((each) => each.name === like);
    return sibling ? asModel(sibling) : { kind: 'unknownModel', name: like };
  }
  const config = configOf(model, scope);
  const template = config?.config.template;
  if (config && template !== undefined) {
    const file = joinPath(dirname(config.path), template);
    return isInside(scope.folder, file) ? { model: { kind: 'template', file } } : { kind: 'template', file };
  }
  const sibling = mostAlike(siblings, place);
  return sibling ? asModel(sibling) : { kind: 'noModel', name };
}

function asModel(sibling: Sibling): { readonly model: ManifestModel } {
  return { model: { kind: 'sibling', file: sibling.file, sibling } };
}

function mostAlike(siblings: readonly Sibling[], place: SourcePlace | undefined): Sibling | undefined {
  const placed = siblings.filter((sibling) => sibling.place !== undefined);
  const near = placed.filter((sibling) => sibling.place?.category === place?.category);
  const candidates = [near, placed, siblings].find(({ length }) => length > 0) ?? [];
  const usual = mostCommon(candidates.map(settingsOf));
  return candidates
    .filter((sibling) => settingsOf(sibling) === usual)
    .toSorted((one, other) => strangeness(one) - strangeness(other))[0];
}

/** The fewer annotations the better, but one with a wave shows how waves are written. */
function strangeness({ manifest, instance }: Sibling): number {
  return manifest.annotations.length - (instance.waveSource ? 2 : 0);
}

function settingsOf({ spec, manifest }: Sibling): string {
  const { project, automated, syncOptions, cascades, sources, destination } = spec;
  const repositories = sources.map(({ repoURL, targetRevision }) => [repoURL, targetRevision]);
  const { server, name } = destination;
  const labels = manifest.labels.map(({ key }) => key.value);
  return JSON.stringify([project, automated, syncOptions, cascades, repositories, server, name, labels]);
}
