import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as templates from './templates.ts';

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
  /** A file whose object refers to nothing. */
  readonly plain: { readonly path: string; readonly text: string };
}

/** Files per Application, see `applicationFiles`. */
const filesPerApplication = 12;

/** Applications per platform: that many stand in one Kustomize root. */
const platformSize = 125;

/**
 * Writes a repository of about `size` files: platforms with Applications in a Kustomize base and two environments that
 * patch them, each Application with a Kustomize root of its own per environment. Nothing is random. The proportions
 * are those of real repositories: every fourth file is a kustomization, every twelfth an Application, and most are small.
 */
export function generateRepository(folder: string, size: number): GeneratedRepository {
  const count = Math.floor(size / filesPerApplication);
  const files = new Map<string, string>([['.git/config', templates.gitConfig]]);
  for (let start = 0; start < count; start += platformSize) {
    const length = Math.min(platformSize, count - start);
    for (const [path, text] of platformFiles({ start, length })) files.set(path, text);
  }
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const resources = [...files.values()].reduce((sum, text) => sum + (text.match(/^kind:/gm)?.length ?? 0), 0);
  return { folder, files: files.size, resources, edited: editedApplication(files), plain: plainFile(files) };
}

function plainFile(files: ReadonlyMap<string, string>): GeneratedRepository['plain'] {
  const path = `platform-0/apps/10-group/${nameOf(1)}/base/network-policy.yaml`;
  return { path, text: files.get(path) ?? '' };
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
  const names = numbers.map(nameOf);
  return [
    [
      'argocd/base/kustomization.yaml',
      templates.kustomization(['project', ...names].map((name) => `${name}.yaml`)),
    ],
    ['argocd/base/project.yaml', templates.project],
    ['argocd/overlays/dev/kustomization.yaml', templates.kustomization(['../../base'])],
    [
      'argocd/overlays/prod/kustomization.yaml',
      templates.kustomization(
        ['../../base'],
        names.map((name) => `patches/${name}.yaml`),
      ),
    ],
  ];
}

function applicationFiles(platform: string, index: number): readonly (readonly [string, string])[] {
  const name = nameOf(index);
  const home = `apps/${String(index % 10)}0-group/${name}`;
  const path = `${platform}/${home}`;
  const wave = 1 + (index % 10);
  const needs = wave === 1 ? undefined : nameOf(index - 1);
  return [
    [`argocd/base/${name}.yaml`, templates.application({ name, path, wave, needs })],
    [`argocd/overlays/prod/patches/${name}.yaml`, templates.pathPatch({ name, path })],
    [`${home}/base/kustomization.yaml`, templates.baseKustomization(name)],
    [`${home}/base/deployment.yaml`, templates.deployment(name)],
    [`${home}/base/service.yaml`, templates.service(name)],
    [`${home}/base/ingress.yaml`, templates.ingress(name)],
    [`${home}/base/network-policy.yaml`, templates.networkPolicy(name)],
    [`${home}/base/external-secret.yaml`, templates.externalSecret(name)],
    [`${home}/base/config.yaml`, templates.configMap(name)],
    [`${home}/overlays/dev/kustomization.yaml`, templates.kustomization(['../../base'])],
    [`${home}/overlays/prod/kustomization.yaml`, templates.kustomization(['../../base'], ['replicas.yaml'])],
    [`${home}/overlays/prod/replicas.yaml`, templates.replicas(name)],
  ];
}
