import { describe, expect, test } from 'vitest';
import { allApplications } from '../../server/src/core/features/applicationsIn.ts';
import { explainFixedWave, explainWave } from '../../server/src/core/features/explainWave.ts';
import type { Locale } from '../../server/src/core/l10n/locale.ts';
import type { AnnotationOrigin } from '../../server/src/core/render/renderedResource.ts';
import type { Instance } from '../../server/src/core/scopes/scope.ts';
import { workspaceFrom } from '../kit/workspaceFrom.ts';
import { application } from './platform.ts';

const key = 'argocd.argoproj.io/sync-wave';
const words = (locale: Locale) => ({ locale, link: (_: unknown, label: string) => `<${label}>` });
const all: readonly AnnotationOrigin['via'][] = [
  'manifest',
  'patch',
  'commonAnnotations',
  'generator',
  'applicationSource',
];

/** An Application whose wave 3 came in by another way than it did. */
function setBy(via: AnnotationOrigin['via'], editable: boolean): Instance {
  const { model } = workspaceFrom(`#- apps/a.yaml\n${application('a', { wave: '"3"' })}`).snapshot;
  const [instance] = allApplications(model);
  const written = instance?.resource.annotations.get(key);
  if (!instance || !written) throw new Error('There is no Application with a wave.');
  const annotation = { ...written, origin: { ...written.origin, via, editable } };
  const resource = { ...instance.resource, annotations: new Map([[key, annotation]]) };
  return { ...instance, resource, waveSource: { key, annotation } };
}

describe.each<Locale>(['en', 'fr'])('in %s', (locale) => {
  test('who sets a wave', () => {
    expect(all.map((via) => explainWave(setBy(via, true), words(locale)))).toMatchSnapshot();
  });

  test('who sets a wave that we do not change', () => {
    expect(all.map((via) => explainFixedWave(setBy(via, false), words(locale)))).toMatchSnapshot();
  });

  test('what keeps us from writing one', () => {
    const instance = setBy('manifest', true);
    const resource = { ...instance.resource, annotations: new Map(), manifest: undefined };
    const without = { ...instance, resource, waveSource: undefined };
    expect(explainFixedWave(without, words(locale))).toMatchSnapshot();
    const { manifest } = instance.resource;
    const templated = { ...without, wave: undefined, resource: { ...resource, manifest } };
    expect(explainFixedWave(templated, words(locale))).toMatchSnapshot();
    expect(explainFixedWave(instance, words(locale))).toBeUndefined();
  });

  test('what Argo CD passes over', () => {
    const waves = ['"five"', '"9223372036854775808"'];
    const explained = waves.map((wave) => {
      const { model } = workspaceFrom(`#- apps/a.yaml\n${application('a', { wave })}`).snapshot;
      return allApplications(model).map((instance) => explainWave(instance, words(locale)));
    });
    expect(explained).toMatchSnapshot();
  });
});
