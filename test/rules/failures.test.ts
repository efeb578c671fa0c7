import { expect, test } from 'vitest';
import { emptyConfig } from '../../server/src/core/config/config.ts';
import { defaultSettings } from '../../server/src/core/config/settings.ts';
import { runFileRules, runScopeRules, runWorkspaceRules } from '../../server/src/core/rules/runRules.ts';
import type { RuleContext } from '../../server/src/core/rules/rule.ts';
import type { DependencyGraph } from '../../server/src/core/dependencies/dependency.ts';
import { workspaceFrom } from '../kit/workspaceFrom.ts';

const { snapshot } = workspaceFrom(`
#- apps/a.yaml
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata:
  name: a
  annotations:
    argocd.argoproj.io/sync-wave: 5
    argocd.argoproj.io/sync-waves: "5"
`);
const broken = new Error('not today');

/** The model, with parts of it that throw. */
function contextWith(parts: Partial<RuleContext['model']>): RuleContext {
  const { folders, files, configs, argoSetup, scopes, graph, unused } = snapshot.model;
  const model = {
    folders,
    files,
    configs,
    argoSetup,
    scopes,
    argoScopes: scopes,
    graph,
    unused,
    instancesOf: () => [],
    manifestsIn: () => [],
    generatedBy: () => undefined,
    renderedBy: () => undefined,
    lostSources: () => [],
    ...parts,
  };
  return { model, settings: defaultSettings, configFor: () => emptyConfig };
}

function fail(): never {
  throw broken;
}

const brokenGraph: DependencyGraph = {
  get dependencies() {
    return fail();
  },
  unresolved: [],
  open: [],
  of: fail,
  on: fail,
};

test('a rule that fails is told of, and the other rules go on', () => {
  const failures: unknown[] = [];
  const facts = snapshot.model.files.get('/workspace/apps/a.yaml');
  const findings =
    facts &&
    runFileRules(facts, contextWith({ renderedBy: fail }), (failure) => {
      failures.push(failure);
    });
  expect(findings?.map(({ rule }) => rule)).toEqual(['argocd-annotation-typo']);
  const asksForTheRenderer = ['appset-templatepatch-unquoted', 'wave-not-string', 'wave-unresolved-template'];
  expect(failures).toEqual(
    asksForTheRenderer.map((rule) => ({ rule, subject: '/workspace/apps/a.yaml', error: broken })),
  );
});

test('so is a rule about a scope, or about the workspace', () => {
  const failed: string[] = [];
  const note = ({ rule }: { rule: string }): void => {
    failed.push(rule);
  };
  const context = contextWith({ graph: brokenGraph });
  for (const scope of snapshot.model.scopes) expect(runScopeRules(scope, context, note)).toEqual([]);
  expect(runWorkspaceRules(context, note)).toEqual([]);
  expect(failed).toEqual([
    'dependency-in-later-wave',
    'dependency-in-same-wave',
    'dependency-across-scopes',
    'dependency-cycle',
    'scope-without-waves',
    'wave-comment-stale',
  ]);
});
