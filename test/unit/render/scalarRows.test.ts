import { describe, expect, test } from 'vitest';
import { annotationKeys } from '../../../server/src/core/argo/annotationKeys.ts';
import { readSyncWave } from '../../../server/src/core/argo/readSyncWave.ts';
import { annotationValues } from '../../../server/src/core/render/annotationValues.ts';
import type { RenderResult } from '../../../server/src/core/render/renderedResource.ts';
import { renderFixture } from '../../kit/renderFixture.ts';
import { workspaceFrom } from '../../kit/workspaceFrom.ts';

/** A row of S§8.2: the text behind the key, the type in a directory, and the waves by render path. */
interface Row {
  readonly id: string;
  readonly written: string;
  readonly type: string;
  /** `fail`: Argo CD renders nothing of the Application. */
  readonly directory: bigint | 'fail';
  readonly kustomize: bigint;
}

const rows: readonly Row[] = (
  [
    ['Y1', '"5"', 'string', 5n, 5n],
    ['Y2', "'5'", 'string', 5n, 5n],
    ['Y3', '!!str 5', 'string', 5n, 5n],
    ['Y4', '5', 'number', 'fail', 5n],
    ['Y5', '-1', 'number', 'fail', -1n],
    ['Y6', '+5', 'number', 'fail', 5n],
    ['Y7', '010', 'number', 'fail', 10n],
    ['Y8', '08', 'number', 'fail', 8n],
    ['Y9', '1_000', 'number', 'fail', 0n],
    ['Y10', '0x10', 'number', 'fail', 0n],
    ['Y11', '1e3', 'number', 'fail', 0n],
    ['Y12', '5.0', 'number', 'fail', 0n],
    ['Y13', 'true', 'boolean', 'fail', 0n],
    ['Y14', '', 'null', 'fail', 0n],
    ['Y15', 'null', 'null', 'fail', 0n],
    ['Y16', '1:30', 'string', 0n, 0n],
    ['Y17', '|\n      5', 'string', 0n, 0n],
    ['Y18', '>-\n      5', 'string', 5n, 5n],
    ['Y19', `"1"\n    ${annotationKeys.syncWave}: "2"`, 'string', 2n, 2n],
  ] as const
).map(([id, written, type, directory, kustomize]) => ({ id, written, type, directory, kustomize }));

const object = (written: string): string =>
  `#- app/a.yaml\napiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n  annotations:\n    ${annotationKeys.syncWave}: ${written}\n`;
const list = '#- app/kustomization.yaml\nresources: [a.yaml]\n';

function firstOf({ resources, failure }: RenderResult) {
  expect(failure).toBeUndefined();
  const [resource] = resources;
  return {
    type: resource?.annotations.get(annotationKeys.syncWave)?.type,
    wave: resource && readSyncWave(annotationValues(resource)).wave,
  };
}

describe('the scalars of S§8.2', () => {
  test.each(rows)('$id through kustomize', ({ written, type, kustomize }) => {
    expect(firstOf(renderFixture(list + object(written), 'app'))).toEqual({ type, wave: kustomize });
  });

  test.each(rows)('$id in a directory', ({ written, type, directory }) => {
    const found = firstOf(renderFixture(object(written), 'app'));
    expect(found.type).toBe(type);
    if (directory !== 'fail') expect(found.wave).toBe(directory);
    expect(refusals(object(written))).toEqual(directory === 'fail' ? ['error'] : []);
  });

  test('Y20: a number among commonAnnotations makes the build fail', () => {
    const files = `${list}commonAnnotations: { ${annotationKeys.syncWave}: 5 }\n${object('"1"')}`;
    expect(renderFixture(files, 'app').failure?.message.en).toBe('Kustomize expects a string here.');
  });

  test('Y21: a number in a JSON patch is quoted', () => {
    const path = `/metadata/annotations/${annotationKeys.syncWave.replace('/', '~1')}`;
    const patch = `[{ target: { kind: ConfigMap }, patch: '- { op: replace, path: ${path}, value: 7 }' }]`;
    const result = renderFixture(`${list}patches: ${patch}\n${object('"1"')}`, 'app');
    expect(firstOf(result).wave).toBe(7n);
  });

  test('Y22: on a CustomResourceDefinition too', () => {
    const definition = object('5').replace(
      'v1\nkind: ConfigMap',
      'apiextensions.k8s.io/v1\nkind: CustomResourceDefinition',
    );
    expect(firstOf(renderFixture(list + definition, 'app')).wave).toBe(5n);
    expect(refusals(definition)).toEqual(['error']);
  });
});

test('C30: a number hides the hook beside it, and nothing of the Application can be applied', () => {
  const hook = `    ${annotationKeys.hook}: PreSync\n`;
  expect(refusals(object('5') + hook)).toEqual(['error']);
  expect(refusals(object('"5"') + hook)).toEqual([]);
});

/** How severe it is that the annotation is no string, where an Application deploys the directory. */
function refusals(files: string): readonly string[] {
  const application = `#- root/app.yaml\napiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: { name: app }\nspec:\n  source: { repoURL: "https://example.com/acme/platform.git", path: app }\n  destination: { namespace: app }\n`;
  const { snapshot } = workspaceFrom(application + files);
  return [...snapshot.findings.values()]
    .flat()
    .flatMap(({ rule, severity }) => (rule === 'wave-not-string' ? [severity] : []));
}
