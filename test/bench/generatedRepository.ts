import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A GitOps repository of a wanted size, and what the measurements need to know of it. */
export interface GeneratedRepository {
  readonly folder: string;
  readonly files: number;
  readonly resources: number;
  /** An Application that needs another one, and where the digit of its wave stands. */
  readonly edited: {
    readonly path: string;
    readonly text: string;
    readonly line: number;
    readonly character: number;
  };
}

/** Files per Application, see `applicationFiles`. */
const filesPerApplication = 8;

/** Applications per platform: that many stand in one Kustomize root. */
const platformSize = 125;

/**
 * Writes a repository of about `size` files: platforms with Applications in a Kustomize base and two environments that
 * patch them, each Application with a Kustomize root of its own per environment. Nothing is random.
 */
export function generateRepository(folder: string, size: number): GeneratedRepository {
  const count = Math.floor(size / filesPerApplication);
  const files = new Map<string, string>([['.git/config', `[remote "origin"]\n\turl = ${repository}\n`]]);
  for (let start = 0; start < count; start += platformSize) {
    const length = Math.min(platformSize, count - start);
    for (const [path, text] of platformFiles({ start, length })) files.set(path, text);
  }
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const resources = [...files.values()].reduce((sum, text) => sum + (text.match(/^kind:/gm)?.length ?? 0), 0);
  return { folder, files: files.size, resources, edited: editedApplication(files) };
}

function editedApplication(files: ReadonlyMap<string, string>): GeneratedRepository['edited'] {
  const path = `platform-0/argocd/base/${nameOf(1)}.yaml`;
  const text = files.get(path) ?? '';
  const lines = text.split('\n');
  const line = lines.findIndex((candidate) => candidate.includes('sync-wave'));
  return { path, text, line, character: (lines[line] ?? '').indexOf('"') + 1 };
}

/** The Applications with the numbers from `start` on, below a directory of their own. */
function platformFiles({
  start,
  length,
}: {
  start: number;
  length: number;
}): readonly (readonly [string, string])[] {
  const home = `platform-${start / platformSize}`;
  const numbers = Array.from({ length }, (_, index) => start + index);
  const files = [...rootFiles(numbers), ...numbers.flatMap((index) => applicationFiles(home, index))];
  return files.map(([path, text]) => [`${home}/${path}`, text]);
}

function nameOf(index: number): string {
  return `application-${String(index).padStart(4, '0')}`;
}

function rootFiles(numbers: readonly number[]): readonly (readonly [string, string])[] {
  const kustomization = (lines: readonly string[]): string =>
    ['apiVersion: kustomize.config.k8s.io/v1beta1', 'kind: Kustomization', ...lines, ''].join('\n');
  const patches = numbers.map((index) => `  - path: patches/${nameOf(index)}.yaml`);
  return [
    [
      'argocd/base/kustomization.yaml',
      kustomization([
        'resources:',
        '  - project.yaml',
        ...numbers.map((index) => `  - ${nameOf(index)}.yaml`),
      ]),
    ],
    ['argocd/base/project.yaml', project],
    ['argocd/overlays/dev/kustomization.yaml', kustomization(['resources:', '  - ../../base'])],
    [
      'argocd/overlays/prod/kustomization.yaml',
      kustomization(['resources:', '  - ../../base', 'patches:', ...patches]),
    ],
  ];
}

function applicationFiles(platform: string, index: number): readonly (readonly [string, string])[] {
  const name = nameOf(index);
  const home = `apps/${String(index % 10)}0-group/${name}`;
  const path = `${platform}/${home}`;
  const wave = index % 10;
  const dependency = wave === 0 ? '' : `    sync-waves/depends-on: ${nameOf(index - 1)}\n`;
  return [
    [`argocd/base/${name}.yaml`, application({ name, path, wave, dependency })],
    [`argocd/overlays/prod/patches/${name}.yaml`, pathPatch({ name, path })],
    [`${home}/base/kustomization.yaml`, baseKustomization(name)],
    [`${home}/base/deployment.yaml`, deployment(name)],
    [`${home}/base/service.yaml`, service(name)],
    [`${home}/overlays/dev/kustomization.yaml`, overlay('dev', '')],
    [`${home}/overlays/prod/kustomization.yaml`, overlay('prod', 'patches:\n  - path: replicas.yaml\n')],
    [`${home}/overlays/prod/replicas.yaml`, replicas(name)],
  ];
}

const repository = 'https://git.example.org/bench/platform.git';

const project = `apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata:
  name: platform
  namespace: argocd
spec:
  sourceRepos: ["*"]
  destinations: [{ namespace: "*", server: "*" }]
`;

function application(values: { name: string; path: string; wave: number; dependency: string }): string {
  const { name, path, wave, dependency } = values;
  return `# What ${name} is for is written in its README.
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata:
  name: ${name}
  namespace: argocd
  annotations:
    argocd.argoproj.io/sync-wave: "${wave}"
${dependency}  labels:
    app.kubernetes.io/part-of: platform
spec:
  project: platform
  source:
    repoURL: ${repository}
    targetRevision: main
    path: ${path}/overlays/dev
  destination:
    server: https://kubernetes.default.svc
    namespace: ${name}
  syncPolicy:
    automated: { prune: true, selfHeal: true }
    syncOptions: [CreateNamespace=true]
`;
}

function pathPatch({ name, path }: { name: string; path: string }): string {
  return `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata:
  name: ${name}
spec:
  source:
    path: ${path}/overlays/prod
`;
}

function baseKustomization(name: string): string {
  return `apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
namespace: ${name}
resources:
  - deployment.yaml
  - service.yaml
labels:
  - pairs: { app.kubernetes.io/name: ${name} }
`;
}

function overlay(environment: string, patches: string): string {
  return `apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
resources:
  - ../../base
${patches}commonAnnotations:
  example.org/environment: ${environment}
`;
}

function replicas(name: string): string {
  return `apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${name}
spec:
  replicas: 3
`;
}

function service(name: string): string {
  return `apiVersion: v1
kind: Service
metadata:
  name: ${name}
spec:
  selector: { app: ${name} }
  ports:
    - { name: http, port: 80, targetPort: http }
`;
}

function deployment(name: string): string {
  const variables = Array.from(
    { length: 12 },
    (_, index) =>
      `            - name: SETTING_${String(index)}\n              value: "${name} ${String(index)}"`,
  );
  return `apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${name}
  labels: { app: ${name} }
spec:
  replicas: 1
  selector:
    matchLabels: { app: ${name} }
  template:
    metadata:
      labels: { app: ${name} }
    spec:
      securityContext: { runAsNonRoot: true, runAsUser: 1000 }
      containers:
        - name: main
          image: registry.example.org/${name}:1.2.3
          ports:
            - { name: http, containerPort: 8080 }
          env:
${variables.join('\n')}
          resources:
            requests: { cpu: 50m, memory: 64Mi }
            limits: { memory: 256Mi }
          readinessProbe:
            httpGet: { path: /ready, port: http }
            periodSeconds: 10
`;
}
