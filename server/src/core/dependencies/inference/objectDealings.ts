import { annotationKeys } from '../../argo/annotationKeys.ts';
import { annotationTokens } from '../../argo/annotationTokens.ts';
import { skipDryRun } from '../../argo/syncOptions.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Provision } from '../../catalogue/provision.ts';
import { provisionsOfObject } from '../../catalogue/provisionsOfObject.ts';
import type { Need, TextSource } from '../../needs/need.ts';
import { holdsUpHealth, startsLater } from '../../needs/holdsUpHealth.ts';
import { needsOfObject } from '../../needs/needsOfObject.ts';
import { isAlwaysThere } from '../../needs/references/alwaysThere.ts';
import type { RenderedResource } from '../../render/renderedResource.ts';
import { definedKind } from '../../render/definedKind.ts';
import type { Tree } from '../../render/kustomize/tree.ts';
import { isClusterScoped } from '../../render/kustomize/clusterScoped.ts';
import { isArgoObject } from '../../scopes/argoObject.ts';
import type { Place } from '../../text/place.ts';
import { argoOffers } from './argo/argoOffers.ts';
import { isBuiltInGroup } from './builtInApi.ts';
import { apiKey, noDealings, objectKey, type Dealings, type Offer, type Want } from './want.ts';

/** What is known beside the objects themselves. */
export interface Knowledge {
  readonly files: TextSource;
  readonly catalogue: Catalogue;
}

/** What one rendered object wants and offers (design.md §3.1). Argo CD's own objects deal through what they deploy. */
export function dealingsOfObject(resource: RenderedResource, { files, catalogue }: Knowledge): Dealings {
  if (resource.unresolved || resource.name === '' || isArgoObject(resource)) return noDealings;
  let tree: Tree | undefined;
  const content = (): Tree => (tree ??= resource.content());
  return {
    wants: [
      ...apiWants(resource),
      ...namespaceWants(resource),
      ...needsOfObject(resource, content, files).map((need) => objectWant(need, resource, content)),
    ],
    offers: [
      ...ownOffers(resource, content),
      ...provisionsOfObject(resource, content, catalogue).map((provision) =>
        offerOf(provision, { namespace: resource.namespace, place: resource.place, certain: true }),
      ),
    ],
  };
}

/** A provision of the catalogue as an offer of whoever provides it. */
export function offerOf(
  provision: Provision,
  { namespace, place, certain }: Pick<Offer, 'namespace' | 'place' | 'certain'>,
): Offer {
  const { because } = provision;
  if (provision.kind === 'api') {
    const key = apiKey(provision.group, provision.objectKind);
    return { key, namespace: undefined, certain, because, place };
  }
  const key = objectKey(provision.group, provision.objectKind, provision.name);
  return { key, namespace: provision.namespace ?? namespace, certain, because, place };
}

/** What a reference or an address asks for. */
export function wantOf(
  need: Need,
  by: string,
  { namespace, place }: Pick<RenderedResource, 'namespace' | 'place'>,
): Want {
  const isAddress = need.kind === 'address';
  return {
    keys: isAddress
      ? [objectKey('', 'Service', need.name)]
      : need.objectKinds.map((kind) => objectKey(need.group, kind, need.name)),
    namespace: need.namespace ?? namespace,
    clusterWide: !isAddress && need.clusterScoped,
    evidence: {
      kind: isAddress ? 'address' : 'object',
      strength: isAddress ? 'soft' : 'hard',
      effect: isAddress ? 'work' : need.effect,
      place: need.place ?? place,
      text: `${by}: ${need.field}: ${isAddress ? need.host : need.name}`,
    },
  };
}

/** The same for an object, of which more is known: when its Pods start, and what waits for them. */
function objectWant(need: Need, resource: RenderedResource, content: () => Tree): Want {
  const want = wantOf(need, labelOf(resource), resource);
  if (need.kind === 'address' || need.effect !== 'start') return want;
  const { evidence } = want;
  if (startsLater(resource, content)) return { ...want, evidence: { ...evidence, effect: 'work' } };
  const blocks = isInHealth(resource) && holdsUpHealth(need, resource, content);
  return blocks ? { ...want, evidence: { ...evidence, blocksHealth } } : want;
}

/** How evidence calls an object. */
function labelOf({ kind, name }: Pick<RenderedResource, 'kind' | 'name'>): string {
  return `${kind} ${name}`;
}

const blocksHealth = true as const;

/** Whether an object counts for the health of its Application: hooks do not, nor what says so itself (S§2.5). */
function isInHealth({ annotations }: RenderedResource): boolean {
  const isHook = annotations.has(annotationKeys.hook) || annotations.has(annotationKeys.helmHook);
  return !isHook && annotations.get(annotationKeys.ignoreHealthcheck)?.value !== 'true';
}

/**
 * A custom resource can be applied only when its kind exists, and the sync is refused before anything else is applied
 * (S§2.4), unless the dry run is skipped: then the rest may become healthy.
 */
function apiWants(resource: RenderedResource): readonly Want[] {
  const { group, kind, place, annotations } = resource;
  if (isBuiltInGroup(group)) return [];
  const options = annotationTokens(annotations.get(annotationKeys.syncOptions)?.value ?? '');
  return [
    {
      keys: [apiKey(group, kind), apiKey(group)],
      namespace: undefined,
      clusterWide: true,
      evidence: {
        kind: 'api',
        strength: 'hard',
        effect: 'apply',
        ...(options.includes(skipDryRun) ? {} : { blocksHealth }),
        place,
        text: `${labelOf(resource)}: ${group}/${kind}`,
      },
    },
  ];
}

function namespaceWants(resource: RenderedResource): readonly Want[] {
  const { namespace, apiVersion, kind, place } = resource;
  if (namespace === undefined || isClusterScoped(apiVersion, kind)) return [];
  return namespaceWant(namespace, `${labelOf(resource)}: metadata.namespace: ${namespace}`, place);
}

/** A namespaced object can be applied only when its Namespace exists; those of the cluster itself always do. */
export function namespaceWant(namespace: string, text: string, place: Place): readonly Want[] {
  if (isAlwaysThere({ group: '', kind: 'Namespace' }, namespace)) return [];
  return [
    {
      keys: [objectKey('', 'Namespace', namespace)],
      namespace: undefined,
      clusterWide: true,
      evidence: { kind: 'namespace', strength: 'hard', effect: 'apply', place, text },
    },
  ];
}

function ownOffers(resource: RenderedResource, content: () => Tree): readonly Offer[] {
  const { group, kind, name, namespace, place, previousNames } = resource;
  const label = labelOf(resource);
  const common = { namespace, certain: true, because: { en: label, fr: label }, place };
  const offers: Offer[] = [
    { ...common, key: objectKey(group, kind, name) },
    ...argoOffers(resource, content, common),
  ];
  // A field that kustomize would have renamed together with the object still has the former name here.
  for (const former of new Set(previousNames)) {
    if (former !== name) offers.push({ ...common, key: objectKey(group, kind, former), onlyInside: true });
  }
  const defined = definedKind(resource);
  if (defined) offers.push({ ...common, key: apiKey(defined.group, defined.kind) });
  return offers;
}
