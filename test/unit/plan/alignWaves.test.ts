import { describe, expect, test } from 'vitest';
import { conflictText } from '../../../server/src/core/plan/conflictText.ts';
import { planByMode } from '../../../server/src/core/plan/planByMode.ts';
import { workspaceFrom } from '../../kit/workspaceFrom.ts';

const application = (file: string, wave: string): string => `#- ${file}.yaml
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata:
  name: ${file.split('/').at(-1) ?? ''}
  annotations: { argocd.argoproj.io/sync-wave: "${wave}" }
`;
const list = (directory: string, text: string): string =>
  `#- ${directory}/kustomization.yaml\nkind: Kustomization\nresources: [a.yaml, b.yaml]\n${text}\n`;

/** What happens to the Applications of `prod` when it gets the waves of `dev`. */
function align(fixture: string) {
  const { model } = workspaceFrom(fixture).snapshot;
  const scopeOf = (name: string) => {
    const found = model.scopes.find((scope) => scope.name === name);
    if (!found) throw new Error(`There is no scope ${name}.`);
    return found;
  };
  const aim = { mode: 'align', from: scopeOf('overlays/dev'), to: scopeOf('overlays/prod') } as const;
  const plan = planByMode(model, aim, {
    isChosen: () => true,
    pinned: new Set(),
    movesSet: false,
    ignoresInferred: false,
    step: 1,
  });
  const changed = plan.units.filter(({ isChanged }) => isChanged);
  return {
    moves: changed.map(({ instances: [{ resource, scope }], wave }) => [scope.name, resource.name, wave]),
    conflicts: (['en', 'fr'] as const).map((locale) =>
      plan.conflicts.map((conflict) => conflictText(conflict, { plan, locale })),
    ),
  };
}

const dev = application('overlays/dev/a', '1') + application('overlays/dev/b', '2');

describe('bringing the waves of an environment to another', () => {
  test('moves what differs, and nothing in the environment that they come from', () => {
    const prod = application('overlays/prod/a', '1') + application('overlays/prod/b', '5');
    expect(align(dev + prod)).toEqual({ moves: [['overlays/prod', 'b', 2]], conflicts: [[], []] });
  });

  test('leaves what one place of a file puts into one wave, where two are wanted', () => {
    const patch = `patches:
  - target: { kind: Application }
    patch: |
      - { op: replace, path: /metadata/annotations/argocd.argoproj.io~1sync-wave, value: "3" }`;
    const prod = application('overlays/prod/a', '1') + application('overlays/prod/b', '5');
    const { moves, conflicts } = align(dev + prod + list('overlays/prod', patch) + list('overlays/dev', ''));
    expect(moves).toEqual([]);
    expect(conflicts).toEqual([
      [expect.stringMatching(/^a stays in wave 3: one place in a file sets its wave/)],
      [expect.stringMatching(/^a reste en wave 3 : un seul endroit d’un fichier/)],
    ]);
  });
});
