import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../../../server/src/core/config/settings.ts';
import { Workspace } from '../../../server/src/core/workspace/workspace.ts';
import type { WorkspaceHost } from '../../../server/src/core/workspace/workspaceHost.ts';
import { describeSnapshot } from '../../kit/describeSnapshot.ts';
import { MemoryHost } from '../../kit/memoryHost.ts';
import { printDependencies, printScopes } from '../../kit/printModel.ts';
import { workspaceFrom, type WorkspaceFixture } from '../../kit/workspaceFrom.ts';

const application = (name: string, wave: string, more = ''): string => `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata:
  name: ${name}
  annotations:
    argocd.argoproj.io/sync-wave: ${wave}
    sync-waves/depends-on: "${more}"
spec: {}
`;

const twoTrees = `#- one/a.yaml
${application('a', '"1"', 'b')}#- one/b.yaml
${application('b', '"2"')}#- two/c.yaml
${application('c', '"1"', 'd')}#- two/d.yaml
${application('d', '"2"')}`;

const a = '/workspace/one/a.yaml';

function write(
  { workspace, host }: WorkspaceFixture,
  path: string,
  text: string | undefined,
): ReturnType<Workspace['apply']> {
  return workspace.apply([host.write(path, text)]);
}

describe('a file that is broken for a moment', () => {
  test('keeps its place in the graph, and its problems are new', () => {
    const fixture = workspaceFrom(twoTrees);
    const before = printScopes(fixture.snapshot.model) + printDependencies(fixture.snapshot.model);
    const broken = write(fixture, a, `${application('a', '"1"', 'b')}broken: [`);
    expect(printScopes(broken.model) + printDependencies(broken.model)).toBe(before);
    expect(broken.model.files.get(a)?.problems).toHaveLength(1);
    expect(broken.model.scopes).toBe(fixture.snapshot.model.scopes);

    const stillBroken = write(fixture, a, `${application('a', '"7"')}broken: [ [`);
    expect(printScopes(stillBroken.model) + printDependencies(stillBroken.model)).toBe(before);

    const repaired = write(fixture, a, application('a', '"7"', 'b'));
    expect(repaired.model.files.get(a)?.problems).toEqual([]);
    expect(printScopes(repaired.model)).toBe('one (assumed): a 7 · b 2\ntwo (assumed): c 1 · d 2\n');
  });

  test('is what could be recovered of it when it was never whole', () => {
    const fixture = workspaceFrom(twoTrees);
    const broken = write(fixture, '/workspace/one/n.yaml', `${application('n', '"3"')}broken: [`);
    expect(printScopes(broken.model)).toContain('n 3');
    const moreBroken = write(fixture, '/workspace/one/n.yaml', `${application('n', '"4"')}broken: [`);
    expect(printScopes(moreBroken.model)).toContain('n 4');
  });

  test('and back at its last good text is as before', () => {
    const fixture = workspaceFrom(twoTrees);
    write(fixture, a, `${application('a', '"1"', 'b')}broken: [`);
    const restored = write(fixture, a, application('a', '"1"', 'b'));
    expect(restored.model.scopes.map((scope) => scope.id)).toEqual(
      fixture.snapshot.model.scopes.map((scope) => scope.id),
    );
    expect(restored.model.files.get(a)?.problems).toEqual([]);
    expect(restored.findings).toBe(fixture.snapshot.findings);
  });

  test('says its mistakes in the configuration as well', () => {
    const fixture = workspaceFrom('#- .sync-waves.yaml\ndefaultWave: 3\n');
    const broken = write(fixture, '/workspace/.sync-waves.yaml', 'defaultWave: [\n');
    expect(broken.model.configs[0]?.config.defaultWave).toBe(3n);
    const gone = write(fixture, '/workspace/.sync-waves.yaml', undefined);
    expect(gone.model.configs).toEqual([]);
  });
});

describe('what an edit does not touch stays the same object', () => {
  test('the scopes, dependencies and findings of other trees', () => {
    const fixture = workspaceFrom(twoTrees);
    const { model, findings } = fixture.snapshot;
    const edited = write(fixture, a, application('a', '"9"', 'b'));
    expect(edited.model.scopes[1]).toBe(model.scopes[1]);
    expect(edited.model.scopes[0]).not.toBe(model.scopes[0]);
    expect(edited.model.graph.dependencies[1]).toBe(model.graph.dependencies[1]);
    expect(edited.model.configs).toBe(model.configs);
    expect(findings.get('/workspace/two/c.yaml')).toBeDefined();
    expect(edited.findings.get('/workspace/two/c.yaml')).toBe(findings.get('/workspace/two/c.yaml'));
    expect(edited.findings.has(a)).toBe(false);
  });

  test('the whole snapshot, when the text is the same', () => {
    const fixture = workspaceFrom(twoTrees);
    expect(write(fixture, a, application('a', '"1"', 'b'))).toBe(fixture.snapshot);
    expect(write(fixture, '/workspace/missing.yaml', undefined)).toBe(fixture.snapshot);
    expect(fixture.workspace.configure(defaultSettings)).toBe(fixture.snapshot);
  });

  test('the model, when only the settings are new', () => {
    const fixture = workspaceFrom(twoTrees);
    const french = fixture.workspace.configure({ ...defaultSettings, locale: 'fr' });
    expect(french.model).toBe(fixture.snapshot.model);
    expect(french.findings.get(a)).not.toEqual(fixture.snapshot.findings.get(a));
  });

  test('the model and the findings, when a file comes that says nothing', () => {
    const fixture = workspaceFrom(twoTrees);
    const edited = write(fixture, '/workspace/values.yaml', 'replicas: 1\n');
    expect(edited.model.files.get('/workspace/values.yaml')?.skipped).toBe('irrelevant');
    expect(edited.model.graph).toBe(fixture.snapshot.model.graph);
    expect(edited.findings).toBe(fixture.snapshot.findings);
  });
});

describe('a snapshot follows', () => {
  test('files that a source reads without our indexing them', () => {
    const fixture = workspaceFrom(`#- kustomization.yaml
resources: [a.json, plain.yaml]
patches: [{ path: patch.json, target: { name: a } }]
#- plain.yaml
apiVersion: v1
kind: ConfigMap
metadata: { name: plain }
#- a.yaml
${application('unused', '"1"')}`);
    fixture.host.write('/workspace/a.json', '{"apiversion":"v1"}');
    fixture.host.write(
      '/workspace/a.json',
      JSON.stringify({ apiVersion: 'argoproj.io/v1alpha1', kind: 'Application', metadata: { name: 'a' } }),
    );
    fixture.host.write(
      '/workspace/patch.json',
      '[{"op":"add","path":"/metadata/annotations","value":{"argocd.argoproj.io/sync-wave":"4"}}]',
    );
    const kustomization = fixture.host.readText('/workspace/kustomization.yaml');
    const edited = write(fixture, '/workspace/kustomization.yaml', `${kustomization ?? ''}# sync-wave\n`);
    expect(printScopes(edited.model)).toBe('. (assumed): a 4 · ConfigMap/plain 0\n');
  });

  test('a skipped file that a source reads', () => {
    const fixture = workspaceFrom(`#- kustomization.yaml
resources: [a.yaml, plain.yaml]
#- a.yaml
${application('a', '"1"')}#- plain.yaml
apiVersion: v1
kind: ConfigMap
metadata: { name: plain }
`);
    const edited = write(
      fixture,
      '/workspace/plain.yaml',
      'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: renamed }\n',
    );
    expect(printScopes(edited.model)).toBe('. (assumed): a 1 · ConfigMap/renamed 0\n');
  });

  test('changes that were staged, at the next apply', () => {
    const { workspace, host, snapshot } = workspaceFrom(twoTrees);
    workspace.stage(host.write(a, undefined));
    expect(workspace.snapshot).toBe(snapshot);
    expect(printScopes(workspace.apply([]).model)).toBe('one (assumed): b 2\ntwo (assumed): c 1 · d 2\n');
  });
});

describe('a rule that throws', () => {
  const failing = {
    ...defaultSettings,
    rules: {
      get: (): never => {
        throw new Error('a mistake of ours');
      },
    } as unknown as typeof defaultSettings.rules,
  };
  const files = [['/workspace/a.yaml', application('a', '5')]] as const;

  test('is told to the host, and the others go on', () => {
    const failures: string[] = [];
    const host: WorkspaceHost = Object.assign(new MemoryHost(['/workspace'], files), {
      ruleFailed: ({ rule, subject }: { rule: string; subject: string }) =>
        failures.push(`${rule} ${subject}`),
    });
    const workspace = new Workspace(host);
    workspace.configure(failing);
    workspace.apply(files.map(([path, text]) => ({ path, text })));
    expect(failures).toContain('wave-not-string /workspace/a.yaml');
  });

  test('is not swallowed where nobody listens', () => {
    const workspace = new Workspace(new MemoryHost(['/workspace'], files));
    workspace.configure(failing);
    expect(() => workspace.apply(files.map(([path, text]) => ({ path, text })))).toThrow('a mistake of ours');
    expect(workspace.snapshot.model.files.size).toBe(0);

    const recovered = workspace.configure(defaultSettings);
    const fresh = new Workspace(new MemoryHost(['/workspace'], files));
    expect(describeSnapshot(recovered)).toEqual(
      describeSnapshot(fresh.apply(files.map(([path, text]) => ({ path, text })))),
    );
  });
});
