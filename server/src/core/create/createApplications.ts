import type { Wave } from '../argo/wave.ts';
import { planScopes } from '../plan/planScopes.ts';
import { isApplication } from '../scopes/argoObject.ts';
import type { Instance } from '../scopes/scope.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import type { CreateProblem, Creation, NewApplication, World } from './creation.ts';
import { draftApplication, type Draft } from './draftApplication.ts';
import { namespaceOf } from './namespaceOf.ts';
import { writeCreation, type SettledDraft } from './writeCreation.ts';

/**
 * What creating Applications changes, all of them at once, or why the first one that can't be created can't. What
 * nobody says follows from the siblings, from what the new sources render, and from the planner (design.md §4 "Create").
 */
export function createApplications(
  world: World,
  requests: readonly NewApplication[],
): Creation | CreateProblem {
  const drafts = settleApplications(world, requests);
  if ('kind' in drafts) return drafts;
  const waves = supposeApplications(world, drafts, (snapshot) => plannedWaves(snapshot, drafts));
  return 'kind' in waves
    ? waves
    : writeCreation(world, drafts, (draft) => draft.request.wave ?? waves.get(draft));
}

/** The new Applications in their namespaces, still without waves; or the first problem. */
export function settleApplications(
  world: World,
  requests: readonly NewApplication[],
): readonly SettledDraft[] | CreateProblem {
  if (requests.length === 0) return [];
  const drafts = requests.map((request) => draftApplication(world, request));
  const problem = drafts.find((draft) => 'kind' in draft);
  if (problem) return problem;
  const first = drafts.flatMap((draft) => ('kind' in draft ? [] : [settle(draft, 'default')]));
  const namespaces = supposeApplications(world, first, (snapshot) =>
    first.map((draft) => namespaceOf(draft, snapshot.model, newInstance(snapshot, draft))),
  );
  if ('kind' in namespaces) return namespaces;
  const settled: SettledDraft[] = [];
  for (const [index, draft] of first.entries()) {
    const found = namespaces[index];
    if (found && 'candidates' in found) return { ...found, kind: 'namespace', name: draft.request.name };
    settled.push(settle(draft, found?.namespace));
  }
  return settled;
}

function settle(draft: Draft, namespace: string | undefined): SettledDraft {
  // A draft that could not be written was refused.
  return { ...draft, text: draft.textIn(namespace) ?? '' };
}

/**
 * What would follow if the new Applications were there, in no wave, or the list that can't be edited. `use` gets the
 * snapshot, and the texts that it is made of.
 */
export function supposeApplications<Result extends object>(
  world: World,
  drafts: readonly SettledDraft[],
  use: (snapshot: Snapshot, supposed: Creation) => Result,
): Result | CreateProblem {
  const creation = writeCreation(world, drafts, () => undefined);
  if ('kind' in creation) return creation;
  return world.suppose(
    creation.files.map(({ path, after }) => ({ path, text: after })),
    (snapshot) => use(snapshot, creation),
  );
}

/** A new Application where it is supposed to be there. */
export function newInstance({ model }: Snapshot, { request }: Draft): Instance | undefined {
  const scope = model.scopes.find(({ id }) => id === request.scope.id);
  return scope?.instances.find(({ resource }) => isApplication(resource) && resource.name === request.name);
}

/** The waves that the planner gives to the new Applications alone. */
function plannedWaves(snapshot: Snapshot, drafts: readonly SettledDraft[]): ReadonlyMap<SettledDraft, Wave> {
  const instances = new Map(drafts.map((draft) => [newInstance(snapshot, draft), draft]));
  const plan = planScopes(snapshot.model, {
    isChosen: (instance) => instances.has(instance),
    pinned: new Set(),
    movesSet: false,
    ignoresInferred: false,
    step: 1,
  });
  return new Map(
    plan.units.flatMap(({ instances: [first], isChanged, wave }): [SettledDraft, Wave][] => {
      const draft = isChanged ? instances.get(first) : undefined;
      return draft ? [[draft, BigInt(wave)]] : [];
    }),
  );
}
