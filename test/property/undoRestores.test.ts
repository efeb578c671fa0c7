import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyTextEdits } from '../../server/src/core/edit/applyTextEdits.ts';
import { computeTextEdits } from '../../server/src/core/edit/computeTextEdits.ts';
import type { ManifestEdit } from '../../server/src/core/edit/manifestEdit.ts';
import { readManifests } from '../../server/src/core/manifest/readManifests.ts';
import { readYaml } from '../../server/src/core/yaml/readYaml.ts';
import { inverseEdits } from '../kit/inverseEdits.ts';
import { manifestArbitrary } from '../kit/manifestArbitrary.ts';

const path = '/repo/file.yaml';
const wave = 'argocd.argoproj.io/sync-wave';

test('undoing what a plan writes restores every byte', () => {
  fc.assert(
    fc.property(manifestArbitrary, fc.integer({ min: -9, max: 99 }), ({ text, document }, planned) => {
      const set: ManifestEdit = {
        type: 'setAnnotation',
        at: { path, document },
        key: wave,
        value: String(planned),
      };
      const written = applied(text, set);
      const entry = readManifests({ path, text: written, yaml: readYaml(written) })
        .find(({ address }) => address.document === document)
        ?.annotations.find(({ key }) => key.value === wave);
      expect(entry).toBeDefined();
      if (entry) applied(written, { type: 'removePair', path, range: entry.key.range });
    }),
    { numRuns: 500, seed: 1 },
  );
});

test('undoing a pin restores every byte', () => {
  const name = fc.constantFrom('api', 'redis', 'a*', '"q"', 'x y');
  const lists = fc.array(name, { maxLength: 3 }).chain((names) => {
    const quoted = names.map((each) => JSON.stringify(each));
    return fc.constantFrom(
      '',
      '# empty\n',
      'version: 1\n',
      `pins: [${quoted.join(', ')}]\n`,
      `pins:${quoted.map((each) => `\n  - ${each} # why`).join('')}\nversion: 1`,
      `version: 1\r\npins:${quoted.map((each) => `\r\n- ${each}`).join('')}\r\n`,
    );
  });
  fc.assert(
    fc.property(lists, name, (text, item) => {
      const at = { path, document: 0 };
      const pinned = applied(text, { type: 'addItem', at, keys: ['pins'], item });
      applied(pinned, { type: 'removeItem', at, keys: ['pins'], item });
    }),
    { numRuns: 500, seed: 1 },
  );
});

/** The text after an edit. Fails where its undoing gives another text than before. */
function applied(text: string, edit: ManifestEdit): string {
  const edits = computeTextEdits(text, [edit]);
  if (!edits) return text;
  const after = applyTextEdits(text, edits);
  expect(applyTextEdits(after, inverseEdits(text, edits))).toBe(text);
  return after;
}
