import { needsLogin, normalServer } from '../../../argo/argoSecret.ts';
import type { ApplicationSpec } from '../../../argo/applicationSpec.ts';
import { normalizeGitUrl } from '../../../argo/gitUrl.ts';
import type { MetadataEntry } from '../../../manifest/manifest.ts';
import type { RenderedResource } from '../../../render/renderedResource.ts';
import { isTemplated } from '../../../text/isTemplated.ts';
import type { Place } from '../../../text/place.ts';
import type { TextRange } from '../../../text/textRange.ts';
import type { Evidence } from '../../dependency.ts';
import { objectKey, type Want } from '../want.ts';
import type { ArgoHome } from './argoHome.ts';
import { clusterKeys, credentialsKey, repositoryKey } from './argoKeys.ts';

/** What Argo CD, and its Image Updater, must know before they can take care of an Application (S§4.3). */
export function argoWants(
  resource: RenderedResource,
  home: ArgoHome,
  isFetched: (repoURL: string) => boolean,
): readonly Want[] {
  const { application, namespace = home.namespace } = resource;
  if (!application) return [];
  const wants = [
    ...(home.fromClusters ? [] : clusterWants(application, resource)),
    ...repositoryWants(
      application,
      resource,
      (url) => home.fetched.includes(normalizeGitUrl(url)) || isFetched(url),
    ),
  ];
  return [
    ...wants.map((want) => ({ ...want, namespace, argo: { home, ...want.argo } })),
    ...pullSecretWants(resource).map((want) => ({ ...want, argo: { home } })),
  ];
}

type OwnWant = Omit<Want, 'namespace' | 'argo'> & { readonly argo?: Omit<NonNullable<Want['argo']>, 'home'> };

/** Without its cluster, an Application is not compared at all, and its health is Unknown. */
function clusterWants(
  { destination, ranges }: ApplicationSpec,
  resource: RenderedResource,
): readonly OwnWant[] {
  const { name, server } = destination;
  const written = name ?? server;
  if (written === undefined || isTemplated(written)) return [];
  const keys = clusterKeys(
    name === undefined ? { name, server: normalServer(written) } : { name, server: undefined },
  );
  if (keys.length === 0) return [];
  const text = `spec.destination.${name === undefined ? 'server' : 'name'}: ${written}`;
  return [
    {
      keys,
      clusterWide: false,
      evidence: {
        kind: 'cluster',
        strength: 'hard',
        effect: 'apply',
        blocksHealth: true,
        place: placeAt(ranges.destination, resource),
        text,
      },
    },
  ];
}

/**
 * Nobody can tell from here whether a repository is public, except that nobody reaches one by SSH without logging in.
 * Argo CD tries again.
 */
function repositoryWants(
  { sources, ranges, project = 'default' }: ApplicationSpec,
  resource: RenderedResource,
  isFetched: (repoURL: string) => boolean,
): readonly OwnWant[] {
  return sources.flatMap(({ repoURL }, index) => {
    if (repoURL === undefined || repoURL === '' || isTemplated(repoURL) || isFetched(repoURL)) return [];
    const url = normalizeGitUrl(repoURL);
    return {
      keys: [repositoryKey(url), credentialsKey],
      clusterWide: false,
      argo: { repository: { url, project } },
      evidence: {
        kind: 'repository',
        strength: needsLogin(url) ? 'hard' : 'soft',
        effect: 'work',
        place: placeAt(ranges.repoURLs?.[index], resource),
        text: `repoURL: ${repoURL}`,
      },
    };
  });
}

const imageUpdater = 'argocd-image-updater.argoproj.io/';
/** `secret:namespace/name#field`, `pullsecret:namespace/name`, `git:secret:namespace/name`. */
const secretReference = /^(?:git:)?(?:pull)?secret:([a-z0-9.-]+)\/([a-z0-9.-]+)(?:#|$)/;

/** The Secrets that the Image Updater asks registries and repositories with. The Application itself works without. */
function pullSecretWants({ manifest }: RenderedResource): readonly Want[] {
  return (manifest?.annotations ?? []).filter(isPullSecret).flatMap(({ key, value }) => {
    const [, namespace, name] = secretReference.exec(value.value) ?? [];
    if (!manifest || namespace === undefined || name === undefined) return [];
    const place = { path: manifest.address.path, range: value.range };
    const evidence: Evidence = {
      kind: 'object',
      strength: 'hint',
      effect: 'work',
      place,
      text: `${key.value}: ${value.value}`,
    };
    return [{ keys: [objectKey('', 'Secret', name)], namespace, clusterWide: false, evidence }];
  });
}

function isPullSecret({ key: { value: key } }: MetadataEntry): boolean {
  return (
    key.startsWith(imageUpdater) &&
    (key.endsWith('.pull-secret') || key === `${imageUpdater}write-back-method`)
  );
}

function placeAt(range: TextRange | undefined, { manifest, place }: RenderedResource): Place {
  return range && manifest ? { path: manifest.address.path, range } : place;
}
