import type { ApplicationSource } from '../argo/applicationSpec.ts';
import { entryOf } from '../render/kustomize/tree.ts';
import type { Instance } from '../scopes/scope.ts';
import type { Place } from '../text/place.ts';
import type { TextRange } from '../text/textRange.ts';
import type { FieldValue } from '../edit/manifestEdit.ts';
import type { Fix } from './finding.ts';
import { manifestsOf } from './manifestsOf.ts';

/** The `path` of a source of an Application; the Application itself where a patch or a template writes it. */
export function pathPlace(application: Instance, source: ApplicationSource): Place {
  const range = pathRange(application, source);
  const path = application.resource.manifest?.address.path;
  return range && path !== undefined ? { path, range } : application.resource.place;
}

/** The fix that writes another path. Not safe: what was refused takes effect for the first time. */
export function pathFix(
  application: Instance,
  source: ApplicationSource,
  { path: value, title }: { readonly path: string; readonly title: string },
): readonly Fix[] {
  const range = pathRange(application, source);
  const path = application.resource.manifest?.address.path;
  if (!range || path === undefined) return [];
  return [{ title, safe: false, edits: [{ type: 'setScalar', path, range, value }] }];
}

/** The fix that adds a setting to the only source of an Application. Not safe: other objects are applied then. */
export function settingFix(
  application: Instance,
  keys: readonly string[],
  { value, title }: { readonly value: FieldValue; readonly title: string },
): readonly Fix[] {
  const [manifest] = manifestsOf([application]) ?? [];
  if (manifest?.kind !== 'Application') return [];
  const spec = entryOf(application.resource.content(), 'spec');
  if (!entryOf(spec, 'source') || entryOf(spec, 'sources') || entryOf(spec, 'sourceHydrator')) return [];
  const edit = { type: 'addField', at: manifest.address, keys: ['spec', 'source', ...keys], value } as const;
  return [{ title, safe: false, edits: [edit] }];
}

function pathRange({ resource }: Instance, source: ApplicationSource): TextRange | undefined {
  const { application } = resource;
  return application?.ranges.sourcePaths?.[application.sources.indexOf(source)];
}
