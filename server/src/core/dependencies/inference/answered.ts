import { isSameList } from '../../collections/isSameList.ts';
import type { Instance } from '../../scopes/scope.ts';
import type { Evidence } from '../dependency.ts';
import type { EvidenceLink } from '../evidenceMerger.ts';
import { instanceAt, type Endpoint } from './deployment.ts';
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
export interface Answered {
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
  /** What told parallel trees apart. */
  readonly areParallel: unknown;
  /** The same with the instances of the last state. */
  inferred: Inferred;
}

export const nothingInferred: Inferred = { links: [], open: [] };

/** Whether two answers say the same of the same. */
export function isSameAnswer(before: Answered, now: Answered): boolean {
  return (
    before.links.length === now.links.length &&
    before.open.length === now.open.length &&
    before.links.every(({ dependent, provider, evidence }, index) => {
      const link = now.links[index];
      return (
        link?.evidence === evidence &&
        isSameEnd(link.dependent, dependent) &&
        isSameEnd(link.provider, provider)
      );
    }) &&
    before.open.every(({ dependent, want, candidates }, index) => {
      const open = now.open[index];
      return (
        open?.want === want &&
        isSameEnd(open.dependent, dependent) &&
        open.candidates.length === candidates.length &&
        candidates.every((candidate, at) => isSameEnd(candidate, open.candidates[at]))
      );
    })
  );
}

function isSameEnd(one: Endpoint, other: Endpoint | undefined): boolean {
  return one.part === other?.part && one.deployment === other.deployment && one.level === other.level;
}

/** The same object as long as the instances are the same. */
export function inferredFrom(answered: Answered): Inferred {
  const { links, open, inferred } = answered;
  if (links.length === 0 && open.length === 0) return nothingInferred;
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
