import type { Catalogue } from '../../catalogue/catalogue.ts';
import { isSameList } from '../../collections/isSameList.ts';
import { overlaps } from '../../collections/overlaps.ts';
import { isArgoObject } from '../../scopes/argoObject.ts';
import { rootScope } from '../../scopes/rootScope.ts';
import type { Scope } from '../../scopes/scope.ts';
import type { FilePath } from '../../text/place.ts';
import { inferredFrom, isSameAnswer, nothingInferred, type Answered, type Inferred } from './answered.ts';
import { instanceAt, type Deployment } from './deployment.ts';
import type { DeploymentPart } from './deploymentPart.ts';
import { Deployments, type DeploymentsInput } from './deployments.ts';
import { OfferIndex } from './offerIndex.ts';
import { resolveWant, type AreParallel } from './resolveWant.ts';
import type { Want } from './want.ts';

/** By the id of the root of their tree. */
type Names = ReadonlyMap<string, ReadonlySet<string>>;

export interface InferenceInput extends DeploymentsInput {
  readonly catalogueFor: (path: FilePath) => Catalogue;
}

/** Infers who needs whom from what Applications deploy, and infers again only what a change can have changed. */
export class Inference {
  readonly #deployments = new Deployments();
  readonly #offers = new OfferIndex();
  #answers = new Map<Deployment, Answered>();
  #argoScopes: readonly Scope[] = [];
  #names: Names = new Map();
  #parts: readonly Inferred[] = [];
  #inferred: Inferred = nothingInferred;

  /** Forgets what was read from these files. */
  forget(changed: ReadonlySet<FilePath>): void {
    this.#deployments.forget(changed);
  }

  /** The same object as long as nothing else is inferred. */
  infer(input: InferenceInput): Inferred {
    const before = this.#deployments.all;
    const deployments = this.#deployments.build(input);
    const isSameTree = input.argoScopes === this.#argoScopes;
    this.#argoScopes = input.argoScopes;
    if (isSameTree && deployments === before) {
      // Nobody sees the objects of an Application but itself: only its own wants may have changed.
      if (!this.#askAgain()) return this.#inferred;
    } else {
      this.#names = sameNames(this.#names, namesOf(input.argoScopes));
      this.#answers = this.#answerAll(deployments, this.#offers.update(deployments));
    }
    const parts = [...this.#answers.values()].map(inferredFrom);
    if (!isSameList(this.#parts, parts)) {
      this.#inferred = {
        links: parts.flatMap(({ links }) => links),
        open: parts.flatMap(({ open }) => open),
      };
    }
    this.#parts = parts;
    return this.#inferred;
  }

  /** Whether there are other answers for those whose wants may have changed. */
  #askAgain(): boolean {
    let isNew = false;
    for (const deployment of this.#deployments.asking) {
      const answer = this.#answer(deployment);
      const known = this.#answers.get(deployment);
      if (known && isSameAnswer(known, answer)) continue;
      this.#answers.set(deployment, answer);
      isNew = true;
    }
    return isNew;
  }

  /** @param changed keys whose offers are others than before */
  #answerAll(deployments: readonly Deployment[], changed: ReadonlySet<string>): Map<Deployment, Answered> {
    const answers = new Map<Deployment, Answered>();
    for (const deployment of deployments) {
      const known = this.#answers.get(deployment);
      const isAsking = this.#deployments.asking.has(deployment) || asksFor(deployment, changed);
      const isCurrent = known?.areParallel === this.#names && !isAsking;
      answers.set(deployment, isCurrent ? known : this.#answer(deployment));
    }
    return answers;
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
    return { links: [...links.values()], open, areParallel: this.#names, inferred: nothingInferred };
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

/** The names of the Applications in each tree. */
function namesOf(argoScopes: readonly Scope[]): Names {
  const names = new Map<string, Set<string>>();
  for (const scope of argoScopes) {
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
