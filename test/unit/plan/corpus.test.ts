import { describe, expect, test } from 'vitest';
import { annotationKeys } from '../../../server/src/core/argo/annotationKeys.ts';
import { groupBy } from '../../../server/src/core/collections/groupBy.ts';
import { isApplication } from '../../../server/src/core/scopes/argoObject.ts';
import { planByMode } from '../../../server/src/core/plan/planByMode.ts';
import { planScopes, type ScopePlan } from '../../../server/src/core/plan/planScopes.ts';
import type { PlanRequest } from '../../../server/src/core/plan/scopeProblem.ts';
import type { Tree } from '../../../server/src/core/render/kustomize/tree.ts';
import type { Snapshot } from '../../../server/src/core/workspace/snapshot.ts';
import { corpus, repositories, withoutCorpus } from '../../kit/corpus.ts';
import { applyPlan, everything, openPlannable } from '../../kit/plannable.ts';

const untouched: PlanRequest = { ...everything, movesSet: false };

describe.skipIf(!corpus)(`real repositories (${corpus ? 'from ../shared/corpus' : withoutCorpus})`, () => {
  describe.each(repositories)('%s', (name) => {
    test.each([
      { title: 'with all that can move', request: everything, pins: false },
      { title: 'without touching a wave that is set', request: untouched, pins: false },
      { title: 'around pins', request: everything, pins: true },
    ])(
      '$title: no order is wrong but for the conflicts, nothing but waves changes, and planning again changes nothing',
      ({ request, pins }) => {
        const { workspace, first, texts, pinned } = openPlannable(name, { pins });
        const plan = planScopes(first.model, request);
        const moved = plan.units.filter(({ isChanged, unit }) => isChanged && unit.isSet);
        if (!request.movesSet) expect(moved.map(({ unit }) => unit.id)).toEqual([]);
        const before = objects(first);
        const changes = applyPlan(plan, texts);
        for (const { added } of changes) expect(added.filter((line) => !isAnnotation(line))).toEqual([]);
        const second = workspace.apply(changes.map(({ file, text }) => ({ path: file, text })));
        expect(unexpected(second, plan)).toEqual([]);
        const after = objects(second);
        expect(differing(before, after, ({ rest }) => rest)).toEqual([]);
        const kept = new Map([...before].filter(([, { application }]) => pinned.has(application)));
        expect(differing(kept, after, ({ wave }) => wave)).toEqual([]);
        const again = planScopes(second.model, request);
        expect(
          again.units.filter(({ isChanged }) => isChanged).map(({ unit, wave }) => [unit.id, wave]),
        ).toEqual([]);
      },
    );

    test('taking pointless waves away changes no order', () => {
      const { workspace, first, texts } = openPlannable(name);
      const plan = planByMode(first.model, 'pointless', everything);
      const before = objects(first);
      const changes = applyPlan(plan, texts);
      const second = workspace.apply(changes.map(({ file, text }) => ({ path: file, text })));
      const after = objects(second);
      expect(differing(before, after, ({ rest }) => rest)).toEqual([]);
      expect(disordered(before, after)).toEqual([]);
      expect(planByMode(second.model, 'pointless', everything).units).toEqual([]);
    });
  });
});

interface DeployedObject {
  readonly scope: string;
  readonly wave: string;
  /** Its name, if it is an Application. */
  readonly application: string;
  /** All of it but for its wave. */
  readonly rest: string;
}

/** What reaches the cluster, by the id of the instance. */
function objects({ model }: Snapshot): ReadonlyMap<string, DeployedObject> {
  return new Map(
    model.scopes
      .flatMap(({ instances }) => instances)
      .map((instance) => {
        const { id, scope, wave, resource } = instance;
        const { annotations, labels, name, namespace, content } = resource;
        const kept = [...annotations].filter(([key]) => key !== annotationKeys.syncWave);
        const values = kept.map(([key, { value }]) => [key, value]);
        const rest = JSON.stringify([name, namespace, values, [...labels], withoutWave(content())]);
        return [
          id,
          { scope: scope.id, wave: String(wave), application: isApplication(resource) ? name : '', rest },
        ];
      }),
  );
}

function withoutWave(tree: Tree, path: readonly string[] = []): unknown {
  if (tree.kind === 'scalar') return tree.text;
  if (tree.kind === 'sequence') return tree.items.map((item) => withoutWave(item, [...path, '']));
  const entries = [...tree.entries].filter(
    ([key]) => !(path.at(-1) === 'annotations' && key === annotationKeys.syncWave),
  );
  const kept = entries.map(([key, value]) => [key, withoutWave(value, [...path, key])]);
  // Where the wave is the only annotation, the mapping comes and goes with it.
  return kept.filter(([key, value]) => key !== 'annotations' || JSON.stringify(value) !== '[]');
}

/** The ids of objects of which something is not what it was. */
function differing(
  before: ReadonlyMap<string, DeployedObject>,
  after: ReadonlyMap<string, DeployedObject>,
  part: (object: DeployedObject) => string,
): readonly string[] {
  return [...before].flatMap(([id, object]) => {
    const now = after.get(id);
    return now && part(now) === part(object) ? [] : [id];
  });
}

/** The scopes in which two objects do not come in the order that they came in. */
function disordered(
  before: ReadonlyMap<string, DeployedObject>,
  after: ReadonlyMap<string, DeployedObject>,
): readonly string[] {
  const scopes = groupBy([...before], ([, { scope }]) => scope);
  return [...scopes].flatMap(([scope, members]) => {
    const pairs = members.flatMap(([id, { wave }]) =>
      wave === 'undefined' ? [] : [`${wave} ${after.get(id)?.wave ?? ''}`],
    );
    const moves = [...new Set(pairs)]
      .map((pair) => pair.split(' ').map(Number))
      .sort(([one = 0], [other = 0]) => one - other);
    const isKept = moves.every(([was = 0, is = 0], index) => {
      const [nextWas = Infinity, nextIs = Infinity] = moves[index + 1] ?? [];
      return was < nextWas && is < nextIs;
    });
    return isKept ? [] : [scope];
  });
}

function isAnnotation(line: string): boolean {
  return /sync-wave|annotations:/.test(line);
}

/** Findings about an order that no conflict of the plan explains. One place of a wave may serve several scopes. */
function unexpected({ findings }: Snapshot, { conflicts, units }: ScopePlan): readonly string[] {
  const places = new Map(units.flatMap(({ unit, instances }) => instances.map(({ id }) => [id, unit.id])));
  const known = new Set(
    conflicts.flatMap(({ leftOut }) => (leftOut ? `${leftOut.dependent} → ${leftOut.provider}` : [])),
  );
  return [...findings.values()]
    .flat()
    .flatMap(({ order }) =>
      order ? `${places.get(order.dependent) ?? ''} → ${places.get(order.provider) ?? ''}` : [],
    )
    .filter((edge) => !known.has(edge));
}
