import type { Manifest } from '../manifest/manifest.ts';
import type { Instance } from '../scopes/scope.ts';

/** The manifests of instances, each once; undefined where one has none that can be changed alone. */
export function manifestsOf(instances: readonly Instance[]): readonly Manifest[] | undefined {
  const manifests = instances.map(({ resource }) => unpatched(resource));
  const known = manifests.filter((manifest) => manifest !== undefined);
  return known.length === manifests.length ? [...new Set(known)] : undefined;
}

/** Where a patch has changed the Application, an edit of its manifest may come to nothing. */
function unpatched({ manifest, application }: Instance['resource']): Manifest | undefined {
  return manifest?.application === application ? manifest : undefined;
}
