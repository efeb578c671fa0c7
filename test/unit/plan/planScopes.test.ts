import { fileURLToPath } from 'node:url';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseConfig } from '../../../server/src/core/config/parseConfig.ts';
import { defaultSettings } from '../../../server/src/core/config/settings.ts';
import { planScopes } from '../../../server/src/core/plan/planScopes.ts';
import type { PlanRequest } from '../../../server/src/core/plan/scopeProblem.ts';
import { fromFsPath } from '../../../server/src/node/fsPath.ts';
import { loadWorkspace } from '../../../server/src/node/loadWorkspace.ts';

const platform = fileURLToPath(new URL('../../../examples/platform', import.meta.url));

/** The section "Nouvelle Stratégie Simplifiée", for what is on dev. All others go to wave 10. */
const strategy: Readonly<Record<string, readonly string[]>> = {
  '-1': ['nfs-storage'],
  '0': ['traefik'],
  '1': ['traefik-dashboard'],
  '3': ['argocd'],
  '5': ['docspell', 'linkwarden'],
};

describe('the plan of the platform, with its strategy as configuration', () => {
  const text = readFileSync(`${platform}/strategy.sync-waves.yaml`, 'utf8');
  const { model } = loadWorkspace(fromFsPath(platform), defaultSettings).snapshot;
  const configs = model.configs.map((placed) => ({ ...placed, config: parseConfig(text).value }));
  const request: PlanRequest = {
    isChosen: ({ scope }) => scope.name === 'argocd/overlays/dev',
    pinned: new Set(),
    movesSet: false,
    ignoresInferred: false,
    step: 1,
  };
  const plan = planScopes(
    { ...model, configs, instancesOf: (address) => model.instancesOf(address) },
    request,
  );
  const changed = plan.units.filter(({ isChanged }) => isChanged);

  test('leaves every wave that is set', () => {
    expect(changed.filter(({ unit }) => unit.isSet)).toEqual([]);
    expect(
      plan.conflicts.flatMap(({ leftOut }) => leftOut?.carriers.map(({ resource }) => resource.name)),
    ).toEqual([]);
  });

  test('has the waves of the strategy', () => {
    const found = Object.fromEntries(
      Object.keys(strategy).map((wave) => [
        wave,
        changed
          .filter((unit) => String(unit.wave) === wave)
          .map(({ instances: [first] }) => first.resource.name)
          .sort(),
      ]),
    );
    expect(found).toEqual(strategy);
    const named = Object.values(strategy).flat().length;
    expect(changed.filter(({ wave }) => wave === 10)).toHaveLength(44 - named);
    expect(changed).toHaveLength(44);
  });
});
