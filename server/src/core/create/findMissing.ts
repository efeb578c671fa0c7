import type { Scope } from '../scopes/scope.ts';
import { settleApplications } from './createApplications.ts';
import type { CreateProblem, World } from './creation.ts';
import { missingApplications } from './missingApplications.ts';
import type { SettledDraft } from './writeCreation.ts';

/** An Application that is named as if it were there (see `missingApplications`). */
export interface MissingApplication {
  readonly scope: Scope;
  readonly name: string;
  /** Why it can't be created as it is; undefined where it can. */
  readonly problem: CreateProblem | undefined;
}

/** What scopes lack: drafts of what can be created, and the rest. */
export interface Missing {
  readonly drafts: readonly SettledDraft[];
  readonly refused: readonly MissingApplication[];
}

/**
 * Drafts what scopes lack: all of it at once or, where one Application can't be created, each by itself. One whose file is
 * there but not listed was left out on purpose, and is not missing.
 */
export function findMissing(world: World, scopes: readonly Scope[]): Missing {
  const requests = missingApplications(world.snapshot.model, scopes);
  const all = settleApplications(world, requests);
  if (!('kind' in all)) return { drafts: all, refused: [] };
  const each = requests.map(({ scope, name }) => {
    const settled = settleApplications(world, [{ scope, name }]);
    return 'kind' in settled
      ? { drafts: [], refused: [{ scope, name, problem: settled }] }
      : { drafts: settled, refused: [] };
  });
  return {
    drafts: each.flatMap(({ drafts }) => drafts),
    refused: each.flatMap(({ refused }) => refused).filter(({ problem }) => problem.kind !== 'fileExists'),
  };
}

/** All that scopes lack, when nothing of it is created. */
export function missingIn(world: World, scopes: readonly Scope[]): readonly MissingApplication[] {
  const { drafts, refused } = findMissing(world, scopes);
  const creatable = drafts.map(({ request: { scope, name } }) => ({ scope, name, problem: undefined }));
  return [...creatable, ...refused];
}
