import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { defaultSettings } from '../../server/src/core/config/settings.ts';
import type { Instance } from '../../server/src/core/scopes/scope.ts';
import { fromFsPath, toFsPath } from '../../server/src/node/fsPath.ts';
import { loadWorkspace } from '../../server/src/node/loadWorkspace.ts';

const platform = fileURLToPath(new URL('../../examples/platform', import.meta.url));
const repository = 'https://github.com/example/platform.git';
const waveKey = 'argocd.argoproj.io/sync-wave';
const hasKubectl = spawnSync('kubectl', ['version', '--client']).status === 0;

/** The section "Applications avec Sync Waves" of the plan that the example shows. */
const wavesOfThePlan: Readonly<Record<string, readonly string[]>> = {
  '-3': ['infisical-operator'],
  '-2': ['cilium-lb'],
  '-1': ['synology-csi-secrets'],
  '0': ['cert-manager', 'argocd-image-updater', 'cert-manager-secrets'],
  '1': ['cert-manager-webhook-gandi'],
  '2': ['cert-manager-config', 'cloudnative-pg-crds'],
  '3': ['cloudnative-pg'],
  '4': ['postgresql-shared'],
  '5': ['prometheus', 'alertmanager'],
  '6': ['grafana', 'prometheus-ingress'],
  '7': ['grafana-ingress', 'docspell-native'],
};

/** Named by the plan, without a wave, as files that exist. */
const namedWithoutWave =
  'nfs-storage traefik traefik-dashboard linkwarden docspell argocd homeassistant mosquitto birdnet-go jellyfin ' +
  'sonarr radarr prowlarr homepage headlamp changedetection authentik vaultwarden';

/** "À CRÉER": Application to where its manifests wait. */
const toBeCreated: Readonly<Record<string, string>> = {
  'redis-shared': 'apps/04-databases/redis-shared/overlays/dev',
  'synology-csi': 'apps/01-storage/synology-csi/overlays/dev',
  netbox: 'apps/70-tools/netbox/overlays/dev',
};

interface Source {
  readonly repoURL: string;
  readonly path?: string;
  readonly helm?: { readonly valueFiles?: readonly string[] };
}

interface Application {
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly annotations?: Readonly<Record<string, unknown>> };
  readonly spec: { readonly source?: Source; readonly sources?: readonly Source[] };
}

describe.each([
  { environment: 'dev', applications: 61, withWave: 17, unused: [] },
  { environment: 'prod', applications: 36, withWave: 15, unused: ['apps/jellyseerr.yaml'] },
])('$environment', ({ environment, applications, withWave, unused }) => {
  const overlay = `argocd/overlays/${environment}`;
  const listed = listOf(overlay).filter((entry) => entry.startsWith('apps/'));
  const read = listed.map((entry) => readApplication(`${overlay}/${entry}`));

  test('lists every file of its Applications, but for those left out on purpose', () => {
    const files = readdirSync(join(platform, overlay, 'apps')).map((name) => `apps/${name}`);
    expect([...listed, ...unused].sort()).toEqual(files.sort());
  });

  test('has the counts that the README states', () => {
    expect(read).toHaveLength(applications);
    expect(read.filter((application) => waveOf(application) !== undefined)).toHaveLength(withWave);
  });

  test('names each Application like its file', () => {
    expect(read.map((application) => `apps/${application.metadata.name}.yaml`)).toEqual(listed);
  });

  test('writes every wave as a string', () => {
    const waves = read.map(waveOf).filter((wave) => wave !== undefined);
    expect(waves.filter((wave) => typeof wave !== 'string')).toEqual([]);
  });

  test('finds the manifests and value files of its own repository', () => {
    const own = read.flatMap(sourcesOf).filter((source) => source.repoURL === repository);
    const charts = read.flatMap(sourcesOf).flatMap((source) => source.helm?.valueFiles ?? []);
    const paths = [
      ...own.flatMap((source) => source.path ?? []),
      ...charts.map((file) => file.replace('$values/', '')),
    ];
    expect(paths.length).toBeGreaterThan(20);
    expect(paths.filter((path) => !exists(path))).toEqual([]);
  });

  test('is rendered by its root Application', () => {
    const root = readApplication(`argocd/roots/${environment}/platform.yaml`);
    expect(root.spec.source).toMatchObject({ repoURL: repository, path: overlay });
  });

  test.skipIf(!hasKubectl)('builds with the real kustomize, and so does all that it deploys (needs kubectl)', () => {
    const deployed = read.flatMap(sourcesOf).flatMap((source) => source.path ?? []);
    const objects = build([overlay, ...deployed]);
    const children = objects.filter((object) => object.kind === 'Application');
    expect(children.map(nameOf).sort()).toEqual(read.map(nameOf).sort());
    expect(objects.length).toBeGreaterThan(children.length + deployed.length);
  });
});

describe('dev, as the plan describes it before its phases', () => {
  const applications = readdirSync(join(platform, 'argocd/overlays/dev/apps')).map((file) =>
    readApplication(`argocd/overlays/dev/apps/${file}`),
  );

  test('has exactly the waves of the plan', () => {
    const expected = Object.entries(wavesOfThePlan).flatMap(([wave, names]) =>
      names.map((name) => [name, wave]),
    );
    const found = applications.flatMap((application) => {
      const wave = waveOf(application);
      return wave === undefined ? [] : [[application.metadata.name, wave]];
    });
    expect(found.sort()).toEqual(expected.sort());
  });

  test('has the Applications that the plan names without a wave', () => {
    expect(applications.map(nameOf)).toEqual(expect.arrayContaining(namedWithoutWave.split(' ')));
  });

  test.each(Object.entries(toBeCreated))('has the manifests of %s, but no Application', (name, path) => {
    expect(applications.map(nameOf)).not.toContain(name);
    expect(exists(path)).toBe(true);
  });

  test.skipIf(!hasKubectl)('could deploy what is to be created (needs kubectl)', () => {
    expect(build(Object.values(toBeCreated)).length).toBeGreaterThan(5);
  });
});

describe('opened for the first time', () => {
  const workspace = loadWorkspace(fromFsPath(platform), defaultSettings);
  const { model, findings } = workspace.snapshot;

  test('shows the scopes of both clusters, each below its root', () => {
    const scopes = model.scopes.filter((scope) => scope.instances.some(isApplication));
    expect(
      scopes.map((scope) => [
        scope.name,
        scope.parent?.resource.name,
        scope.instances.filter(isApplication).length,
      ]),
    ).toEqual([
      ['argocd/roots/dev', undefined, 1],
      ['argocd/roots/prod', undefined, 1],
      ['argocd/overlays/dev', 'platform-dev', 61],
      ['argocd/overlays/prod', 'platform-prod', 36],
    ]);
  });

  test('finds what the README promises, and nothing else', () => {
    const found = [...findings.values()]
      .flat()
      .map(({ scope, application, severity, rule }) => [scope, application, severity, rule]);
    expect(found.sort()).toEqual([
      ['argocd/overlays/dev', 'docspell', 'error', 'dependency-in-later-wave'],
      ['argocd/overlays/dev', 'jellyfin', 'warning', 'dependency-in-same-wave'],
      ['argocd/overlays/dev', 'linkwarden', 'error', 'dependency-in-later-wave'],
      ['argocd/overlays/dev', 'paperless-ngx', 'warning', 'dependency-unknown'],
      ['argocd/overlays/dev', 'platform-dev', 'hint', 'child-app-floating-revision'],
      ['argocd/overlays/dev', 'qbittorrent', 'information', 'dependency-in-same-wave'],
      ['argocd/overlays/dev', 'radarr', 'information', 'dependency-in-same-wave'],
      ['argocd/overlays/dev', 'sonarr', 'information', 'dependency-in-same-wave'],
      ['argocd/overlays/dev', 'traefik-dashboard', 'warning', 'dependency-in-same-wave'],
      ['argocd/overlays/prod', undefined, 'information', 'wave-differs-between-environments'],
      ['argocd/overlays/prod', 'jellyfin', 'information', 'dependency-in-same-wave'],
      ['argocd/overlays/prod', 'netbox', 'error', 'dependency-in-later-wave'],
      ['argocd/overlays/prod', 'platform-prod', 'hint', 'child-app-floating-revision'],
      ['argocd/overlays/prod', 'radarr', 'information', 'dependency-in-same-wave'],
      ['argocd/overlays/prod', 'sonarr', 'information', 'dependency-in-same-wave'],
      ['argocd/overlays/prod', 'traefik-dashboard', 'warning', 'dependency-in-same-wave'],
    ]);
  });

  test('leaves nothing unresolved but charts from elsewhere', () => {
    const reasons = model.scopes.flatMap((scope) => scope.unresolved).map(({ reason }) => reason);
    expect([...new Set(reasons)]).toEqual(['remote']);
    expect([...workspace.unread]).toEqual([]);
  });

  test('greys out the template and the Application that prod does not list', () => {
    const unused = [...model.unused].map((path) => relative(platform, toFsPath(path))).sort();
    expect(unused).toEqual([
      'argocd/base/app-templates/git-app-template.yaml',
      'argocd/overlays/prod/apps/jellyseerr.yaml',
    ]);
  });
});

test('every file is valid YAML', () => {
  const broken = yamlFiles().filter((path) =>
    parseAllDocuments(readFileSync(join(platform, path), 'utf8')).some((document) => document.errors.length),
  );
  expect(broken).toEqual([]);
});

test('no Kustomize file needs the network', () => {
  const kustomizations = yamlFiles().filter((path) => path.endsWith('kustomization.yaml'));
  expect(kustomizations.length).toBeGreaterThan(100);
  expect(kustomizations.flatMap((path) => listOf(dirname(path))).filter((entry) => entry.includes(':'))).toEqual([]);
});

function listOf(directory: string): readonly string[] {
  const text = readFileSync(join(platform, directory, 'kustomization.yaml'), 'utf8');
  return (parse(text) as { resources?: string[] }).resources ?? [];
}

function readApplication(path: string): Application {
  return parse(readFileSync(join(platform, path), 'utf8')) as Application;
}

function sourcesOf(application: Application): readonly Source[] {
  const { source, sources } = application.spec;
  return sources ?? (source ? [source] : []);
}

function nameOf(application: Application): string {
  return application.metadata.name;
}

function waveOf(application: Application): unknown {
  return application.metadata.annotations?.[waveKey];
}

function isApplication({ resource }: Instance): boolean {
  return resource.group === 'argoproj.io' && resource.kind === 'Application';
}

function exists(path: string): boolean {
  return statSync(join(platform, path), { throwIfNoEntry: false }) !== undefined;
}

function yamlFiles(): readonly string[] {
  return readdirSync(platform, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.yaml'));
}

/** Builds several roots in one run of kustomize, as one list. It fails when any of them does. */
function build(roots: readonly string[]): readonly Application[] {
  const folder = mkdtempSync(join(tmpdir(), 'sync-waves-'));
  try {
    const resources = roots.map((root) => relative(folder, join(platform, root)));
    writeFileSync(join(folder, 'kustomization.yaml'), JSON.stringify({ resources }));
    const output = execFileSync('kubectl', ['kustomize', folder], { encoding: 'utf8' });
    return parseAllDocuments(output).map((document) => document.toJS() as Application);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
