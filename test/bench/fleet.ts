import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { GeneratedRepository } from './generatedRepository.ts';
import * as templates from './templates.ts';

/** A base that many overlays share, and what an edit of it needs to know. */
export interface Fleet {
  readonly folder: string;
  /** The file of the base that is edited. */
  readonly path: string;
  readonly overlays: number;
}

const overlays = 100;
const base = 'fleet/base';

/** Adds a base and 100 clusters to a repository: for each an overlay of the base, and the Application that renders it. */
export function addFleet({ folder }: GeneratedRepository): Fleet {
  const clusters = Array.from(
    { length: overlays },
    (_, index) => `cluster-${String(index).padStart(3, '0')}`,
  );
  const files: readonly (readonly [string, string])[] = [
    [`${base}/kustomization.yaml`, templates.baseKustomization('fleet')],
    [`${base}/deployment.yaml`, templates.deployment('fleet')],
    [`${base}/service.yaml`, templates.service('fleet')],
    [`${base}/ingress.yaml`, templates.ingress('fleet')],
    [`${base}/network-policy.yaml`, templates.networkPolicy('fleet')],
    [`${base}/external-secret.yaml`, templates.externalSecret('fleet')],
    [`${base}/config.yaml`, templates.configMap('fleet')],
    ['fleet/argocd/kustomization.yaml', templates.kustomization(clusters.map((name) => `${name}.yaml`))],
    ...clusters.flatMap((name) => clusterFiles(name)),
  ];
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return { folder, path: `${base}/service.yaml`, overlays };
}

function clusterFiles(name: string): readonly (readonly [string, string])[] {
  const path = `fleet/clusters/${name}`;
  return [
    [`fleet/argocd/${name}.yaml`, templates.application({ name, path, wave: 1, needs: undefined })],
    [
      `${path}/overlays/dev/kustomization.yaml`,
      `${templates.kustomization(['../../../../base'])}namePrefix: ${name}-\n`,
    ],
  ];
}
