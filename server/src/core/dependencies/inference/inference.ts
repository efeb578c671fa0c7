import type { Catalogue } from '../../catalogue/catalogue.ts';
import { isSameList } from '../../collections/isSameList.ts';
import { overlaps } from '../../collections/overlaps.ts';
import { isArgoObject } from '../../scopes/argoObject.ts';
import { rootScope } from '../../scopes/rootScope.ts';
import type { Instance, Scope } from '../../scopes/scope.ts';
import type { FilePath } from '../../text/place.ts';
import type { EvidenceLink } from '../evidenceMerger.ts';
import type { Evidence } from '../dependency.ts';
import { instanceAt, type Deployment, type Endpoint } from './deployment.ts';
import type { DeploymentPart } from './deploymentPart.ts';
import { Deployments, type DeploymentsInput } from './deployments.ts';
import { OfferIndex } from './offerIndex.ts';
import { resolveWant, type AreParallel } from './resolveWant.ts';
import type { Want } from './want.ts';

/** A want without an Application of the workspace that certainly answers it. */
export interface OpenWant {
  readonly dependent: Instance;
  readonly want: Want;
  /** Empty: nothing in the workspace offers it. */
  readonly candidates: readonly Instance[];
}

/** What was found out without anybody having written it down. */
export interface Inferred {
  readonly links: readonly EvidenceLink[];
  readonly open: readonly OpenWant[];
}

/** What was found out about the wants of a deployment. It holds in the next state too, unless a key's offers change. */
interface Answered {
  readonly links: readonly {
    readonly dependent: Endpoint;
    readonly provider: Endpoint;
    readonly evidence: Evidence;
  }[];
  readonly open: readonly {
    readonly dependent: Endpoint;
    readonly want: Want;
    readonly candidates: readonly Endpoint[];
  }[];
  readonly areParallel: Names;
  /** The same with the instances of the last state. */
  inferred: Inferred;
}

/** By the id of the root of their tree. */
type Names = ReadonlyMap<string, ReadonlySet<string>>;

export interface InferenceInput extends DeploymentsInput {
  readonly catalogueFor: (path: FilePath) => Catalogue;
}

const nothing: Inferred = { links: [], open: [] };

/** Infers who needs whom from what Applications deploy, and infers again only what a change can have changed. */
export class Inference {
  readonly #deployments = new Deployments();
  readonly #offers = new OfferIndex();
  #answers = new Map<Deployment, Answered>();
  #names: Names = new Map();
  #parts: readonly Inferred[] = [];
  #inferred: Inferred = nothing;

  /** Forgets what was read from these files. */
  forget(changed: ReadonlySet<FilePath>): void {
    this.#deployments.forget(changed);
  }

  /** The same object as long as nothing else is inferred. */
  infer(input: InferenceInput): Inferred {
    const deployments = this.#deployments.build(input);
    const changed = this.#offers.update(deployments);
    this.#names = sameNames(this.#names, namesOf(input.scopes));
    const answers = new Map<Deployment, Answered>();
    for (const deployment of deployments) {
      const known = this.#answers.get(deployment);
      const isAsking = this.#deployments.asking.has(deployment) || asksFor(deployment, changed);
      const isCurrent = known?.areParallel === this.#names && !isAsking;
      answers.set(deployment, isCurrent ? known : this.#answer(deployment));
    }
    this.#answers = answers;
    const parts = [...answers.values()].map(inferredFrom);
    if (!isSameList(this.#parts, parts)) {
      this.#inferred = {
        links: parts.flatMap(({ links }) => links),
        open: parts.flatMap(({ open }) => open),
      };
    }
    this.#parts = parts;
    return this.#inferred;
  }

  #answer(deployment: Deployment): Answered {
    const links = new Map<string, Answered['links'][number]>();
    const open: Answered['open'][number][] = [];
    const areParallel = areParallelBy(this.#names);
    for (const { part, want } of wantsOf(deployment)) {
      const outcome = resolveWant(want, { part, deployment }, this.#offers, areParallel);
      if (outcome.kind === 'internal') continue;
      const { dependent } = outcome;
      if (outcome.kind === 'found') {
        const { provider } = outcome;
        const key = [instanceAt(dependent).id, instanceAt(provider).id, ...want.keys].join('\n');
        if (!links.has(key)) links.set(key, { dependent, provider, evidence: want.evidence });
      } else {
        open.push({ dependent, want, candidates: outcome.kind === 'ambiguous' ? outcome.candidates : [] });
      }
    }
    return { links: [...links.values()], open, areParallel: this.#names, inferred: nothing };
  }
}

/**
 * The wants of a deployment. Objects of one Application that want the same stand for one dependency of it; beside
 * Applications each object has its own.
 */
function* wantsOf({ parts }: Deployment): Iterable<{ readonly part: DeploymentPart; readonly want: Want }> {
  const asked = new Set<string>();
  for (const part of parts) {
    const isApplications = !part.scope.holdsArgoObjects;
    for (const want of part.dealings.wants) {
      const asks = isApplications ? [want.namespace, ...want.keys].join('\n') : '';
      if (!isApplications || !asked.has(asks)) yield { part, want };
      if (isApplications) asked.add(asks);
    }
  }
}

function asksFor({ parts }: Deployment, changed: ReadonlySet<string>): boolean {
  if (changed.size === 0) return false;
  return parts.some(({ dealings }) =>
    dealings.wants.some(({ keys }) => keys.some((key) => changed.has(key))),
  );
}

/** The same object as long as the instances are the same. */
function inferredFrom(answered: Answered): Inferred {
  const { links, open, inferred } = answered;
  if (links.length === 0 && open.length === 0) return nothing;
  if (!isOf(answered, inferred)) {
    answered.inferred = {
      links: links.map(({ dependent, provider, evidence }) => ({
        dependent: instanceAt(dependent),
        provider: instanceAt(provider),
        evidence,
      })),
      open: open.map(({ dependent, want, candidates }) => ({
        dependent: instanceAt(dependent),
        want,
        candidates: candidates.map(instanceAt),
      })),
    };
  }
  return answered.inferred;
}

function isOf({ links, open }: Answered, inferred: Inferred): boolean {
  return (
    links.length === inferred.links.length &&
    open.length === inferred.open.length &&
    links.every(({ dependent, provider }, index) => {
      const link = inferred.links[index];
      return link?.dependent === instanceAt(dependent) && link.provider === instanceAt(provider);
    }) &&
    open.every(({ dependent, candidates }, index) => {
      const known = inferred.open[index];
      return (
        known?.dependent === instanceAt(dependent) && isSameList(known.candidates, candidates.map(instanceAt))
      );
    })
  );
}

/** The names of the Applications in each tree. */
function namesOf(scopes: readonly Scope[]): Names {
  const names = new Map<string, Set<string>>();
  for (const scope of scopes.filter(({ holdsArgoObjects }) => holdsArgoObjects)) {
    const root = rootScope(scope).id;
    const own = names.get(root) ?? new Set();
    names.set(root, own);
    for (const resource of scope.resources) {
      if (isArgoObject(resource) && resource.kind !== 'AppProject') own.add(resource.name);
    }
  }
  return names;
}

function sameNames(before: Names, after: Names): Names {
  const isSame =
    before.size === after.size &&
    [...after].every(([root, names]) => {
      const known = before.get(root);
      return known?.size === names.size && [...names].every((name) => known.has(name));
    });
  return isSame ? before : after;
}

/** Trees that hold Applications of the same name are environments of one platform, or copies. */
function areParallelBy(names: Names): AreParallel {
  return (one, other) => {
    const [mine, others] = [names.get(one.id), names.get(other.id)];
    return mine !== undefined && others !== undefined && overlaps(mine, others);
  };
}
