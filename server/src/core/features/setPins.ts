import type { ManifestEdit } from '../edit/manifestEdit.ts';
import { nearestPlacedConfig } from '../config/nearestConfig.ts';
import type { Locale, Localized } from '../l10n/locale.ts';
import { pinOf, pinsOf } from '../plan/pinOf.ts';
import type { Instance } from '../scopes/scope.ts';
import { innermost } from '../text/posixPath.ts';
import type { FilePath } from '../text/place.ts';
import type { Model } from '../workspace/model.ts';
import { allApplications } from './applicationsIn.ts';
import { nodeId } from './nodeId.ts';

export interface SetPinsRequest {
  /** Nodes of Applications. */
  readonly nodeIds: readonly string[];
  readonly to: 'pinned' | 'free';
}

export interface SetPinsResult {
  readonly edits: readonly ManifestEdit[];
  /** Configuration files to make, with their texts. */
  readonly files: ReadonlyMap<FilePath, string>;
  /** Why something stays as it is. */
  readonly problem: string | undefined;
}

/** Writes the names of Applications into `pins` of the configuration that applies to them, or takes them out of it. */
export function setPins(model: Model, { nodeIds, to }: SetPinsRequest, locale: Locale): SetPinsResult {
  const ids = new Set(nodeIds);
  const chosen = allApplications(model).filter((instance) => ids.has(nodeId.application(instance)));
  // One Application may be in several scopes.
  const byPlace = new Map(
    chosen.map((instance) => [`${configPath(instance, model)} ${instance.resource.name}`, instance]),
  );
  const instances = [...byPlace.values()];
  return to === 'pinned' ? pin(instances, model) : unpin(instances, model, locale);
}

function pin(instances: readonly Instance[], model: Model): SetPinsResult {
  const edits: ManifestEdit[] = [];
  const files = new Map<FilePath, string>();
  for (const instance of instances) {
    if (pinOf(instance, model)) continue;
    const { name } = instance.resource;
    const path = configPath(instance, model);
    const edit: ManifestEdit = { type: 'addItem', at: { path, document: 0 }, keys: ['pins'], item: name };
    if (model.files.get(path)?.config) edits.push(edit);
    else files.set(path, `${files.get(path) ?? 'version: 1\npins:\n'}  - ${name}\n`);
  }
  return { edits, files, problem: undefined };
}

/** The configuration that applies, or the one that there would be. */
function configPath({ resource: { place } }: Instance, { configs, folders }: Model): FilePath {
  const placed = nearestPlacedConfig(configs, place.path);
  return placed?.path ?? `${innermost(folders, place.path) ?? ''}/.sync-waves.yaml`;
}

function unpin(instances: readonly Instance[], model: Model, locale: Locale): SetPinsResult {
  const edits: ManifestEdit[] = [];
  const problems: string[] = [];
  for (const instance of instances) {
    const { name } = instance.resource;
    for (const { glob, place } of pinsOf(instance, model)) {
      if (glob === name)
        edits.push({ type: 'removeItem', at: { path: place.path, document: 0 }, keys: ['pins'], item: name });
      else problems.push(byPattern[locale](name, glob));
    }
  }
  const problem = problems.length === 0 ? undefined : [...new Set(problems)].join(' ');
  return { edits, files: new Map(), problem };
}

const byPattern: Localized<(name: string, glob: string) => string> = {
  en: (name, glob) =>
    `${name} stays pinned by the pattern ${glob} in .sync-waves.yaml, which may pin others too. Change it there.`,
  fr: (name, glob) =>
    `${name} reste épinglée par le motif ${glob} de .sync-waves.yaml, qui en épingle peut-être d’autres. Changez-le là.`,
};
