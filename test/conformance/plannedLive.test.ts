import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { annotationKeys } from '../../server/src/core/argo/annotationKeys.ts';
import { toPlain } from '../../server/src/core/yaml/toPlain.ts';
import { readYaml } from '../../server/src/core/yaml/readYaml.ts';
import { diskFiles } from '../kit/diskFiles.ts';
import { temporaryFolder } from '../node/temporaryFolder.ts';
import { renderRoot } from './compareRepository.ts';
import { describeResult } from './describeResult.ts';
import { planRepository } from './planRepository.ts';
import { buildText, describeOutput, kustomizeCommand, withoutKustomize } from './realKustomize.ts';
import { withOracle, withoutOracle } from './withOracle.ts';

describe.skipIf(!kustomizeCommand || withOracle.length === 0)(
  `real kustomize on the corpus after a plan${withoutKustomize}${withoutOracle}`,
  { timeout: 900_000 },
  () => {
    let built = 0;

    test.each(withOracle)(
      '$name: nothing but waves has changed, and they are as planned',
      ({ name, roots }) => {
        const { folder, changed } = planRepository(name, 'renumber');
        const copy = temporaryFolder({});
        cpSync(folder, copy, { recursive: true });
        for (const [file, text] of changed) writeFileSync(copy + file.slice(folder.length), text);
        const files = diskFiles(changed);
        for (const root of roots()) {
          const rendered = renderRoot(root, folder, files);
          if (!root.resources || ![...rendered.reads].some((path) => changed.has(path))) continue;
          const before = buildText(join(folder, root.root));
          const after = buildText(join(copy, root.root));
          expect(withoutWaves(after), root.root).toEqual(withoutWaves(before));
          expect(describeOutput(after), root.root).toEqual(describeResult(rendered));
          built += 1;
        }
      },
    );

    test('many roots were built', () => {
      expect(built).toBeGreaterThanOrEqual(20);
    });
  },
);

/** Annotations that come and go with their only wave count as empty. */
function withoutWaves(yaml: string | undefined): unknown {
  return readYaml(yaml ?? '').documents.map(({ root }) => {
    const { metadata, ...rest } = toPlain(root) as { readonly metadata: Readonly<Record<string, unknown>> };
    const annotations = Object.entries(metadata.annotations ?? {});
    const kept = annotations.filter(([key]) => key !== annotationKeys.syncWave);
    return { ...rest, metadata: { ...metadata, annotations: Object.fromEntries(kept) } };
  });
}
