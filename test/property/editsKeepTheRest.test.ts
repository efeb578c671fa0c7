import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyTextEdits } from '../../server/src/core/edit/applyTextEdits.ts';
import { computeTextEdits } from '../../server/src/core/edit/computeTextEdits.ts';
import type { ManifestEdit } from '../../server/src/core/edit/manifestEdit.ts';
import type { Manifest } from '../../server/src/core/manifest/manifest.ts';
import { readManifests } from '../../server/src/core/manifest/readManifests.ts';
import type { TextEdit } from '../../server/src/core/text/textEdit.ts';
import { readYaml } from '../../server/src/core/yaml/readYaml.ts';
import { toPlain } from '../../server/src/core/yaml/toPlain.ts';
import { corpus, corpusTexts, withoutCorpus } from '../kit/corpus.ts';
import { manifestArbitrary } from '../kit/manifestArbitrary.ts';

const path = '/repo/file.yaml';
const wave = 'argocd.argoproj.io/sync-wave';

const manifestsOf = (text: string): readonly Manifest[] =>
  readManifests({ path, text, yaml: readYaml(text) });
const annotationOf = (manifest: Manifest | undefined, key: string) =>
  manifest?.annotations.findLast((entry) => entry.key.value === key);

const newValue = fc.constantFrom(
  '7',
  '-3',
  'postgresql-shared, redis-shared',
  "it's",
  '"',
  'a: b # c',
  ' ',
  'no',
);
const newKey = fc.constantFrom(wave, 'sync-waves/depends-on', 'k');

describe('setting an annotation of a generated manifest', () => {
  test('gives it that value as a string, keeps every other byte, and is done after one time', () => {
    fc.assert(
      fc.property(manifestArbitrary, newKey, newValue, ({ text, document }, key, value) => {
        const edit: ManifestEdit = { type: 'setAnnotation', at: { path, document }, key, value };
        const edits = computeTextEdits(text, [edit]);
        expect(edits, text).toBeDefined();
        const after = applyTextEdits(text, edits ?? []);
        const entry = annotationOf(
          manifestsOf(after).find(({ address }) => address.document === document),
          key,
        );
        expect(entry, after).toMatchObject({ value: { value }, type: 'string', aliased: false });
        expectKept(text, edits ?? [], [key, value, 'metadata', 'annotations']);
        expect(computeTextEdits(after, [edit])).toEqual([]);
      }),
      { numRuns: 1000, seed: 1 },
    );
  });

  test('says nothing else than before', () => {
    fc.assert(
      fc.property(manifestArbitrary, newKey, newValue, ({ text, document, annotations }, key, value) => {
        const edit: ManifestEdit = { type: 'setAnnotation', at: { path, document }, key, value };
        const after = applyTextEdits(text, computeTextEdits(text, [edit]) ?? []);
        const others = annotations.filter(([name]) => name !== key);
        const manifest = manifestsOf(after).find(({ address }) => address.document === document);
        expect(
          manifest?.annotations
            .filter((entry) => entry.key.value !== key)
            .map((entry) => [entry.key.value, entry.value.value]),
        ).toEqual(others);
        expect(withoutAnnotations(after)).toEqual(withoutAnnotations(text));
      }),
      { numRuns: 500, seed: 2 },
    );
  });

  test('and removing it again leaves the other annotations as they were', () => {
    fc.assert(
      fc.property(manifestArbitrary, ({ text, document, annotations }) => {
        const key = 'sync-waves/depends-on';
        const edit: ManifestEdit = { type: 'setAnnotation', at: { path, document }, key, value: 'x' };
        const set = applyTextEdits(text, computeTextEdits(text, [edit]) ?? []);
        const range = annotationOf(
          manifestsOf(set).find(({ address }) => address.document === document),
          key,
        )?.key.range;
        const edits = range && computeTextEdits(set, [{ type: 'removePair', path, range }]);
        expect(edits, set).toBeDefined();
        const after = applyTextEdits(set, edits ?? []);
        if (annotations.length > 0) expect(after).toBe(text);
        expect(withoutAnnotations(after)).toEqual(withoutAnnotations(text));
      }),
      { numRuns: 500, seed: 3 },
    );
  });
});

test('changing a value or a key of a generated manifest changes nothing but its own text', () => {
  fc.assert(
    fc.property(manifestArbitrary, newValue, fc.nat(), ({ text }, value, choice) => {
      const entries = manifestsOf(text).flatMap(({ annotations }) => annotations);
      const entry = entries[choice % Math.max(entries.length, 1)];
      if (!entry) return;
      const edits = computeTextEdits(text, [
        { type: 'setScalar', path, range: entry.value.range, value },
        { type: 'renameKey', path, range: entry.key.range, key: 'renamed/key' },
      ]);
      expect(edits, text).toBeDefined();
      for (const { range } of edits ?? []) expect([entry.key.range, entry.value.range]).toContainEqual(range);
      const after = manifestsOf(applyTextEdits(text, edits ?? [])).flatMap(({ annotations }) => annotations);
      expect(after[entries.indexOf(entry)]).toMatchObject({
        key: { value: 'renamed/key' },
        value: { value },
        type: 'string',
      });
    }),
    { numRuns: 500, seed: 4 },
  );
});

describe('in real files', () => {
  test.skipIf(!corpus)(
    `a wave can be set, keeps every other byte, and is set once (${withoutCorpus})`,
    () => {
      let objects = 0;
      let refused = 0;
      for (const { text, path: file } of corpusTexts(4)) {
        if (!text.includes('argoproj.io/') || readYaml(text).problems.length > 0) continue;
        for (const manifest of manifestsOf(text).slice(0, 3)) {
          objects += 1;
          const edit: ManifestEdit = {
            type: 'setAnnotation',
            at: manifest.address,
            key: wave,
            value: '424242',
          };
          const edits = computeTextEdits(text, [edit]);
          if (!edits) refused += 1;
          else expectWaveIsSet(file, text, edits, edit);
        }
      }
      expect(objects).toBeGreaterThan(300);
      expect(refused).toBeLessThanOrEqual(objects * 0.01);
    },
  );
});

function expectWaveIsSet(file: string, text: string, edits: readonly TextEdit[], edit: ManifestEdit): void {
  const after = applyTextEdits(text, edits);
  expectKept(text, edits, [wave, '424242', 'metadata', 'annotations']);
  expect(computeTextEdits(after, [edit]), file).toEqual([]);
  expect(edits.reduce((changed, { range }) => changed + range.end - range.start, 0)).toBeLessThan(80);
  const manifests = manifestsOf(after);
  expect(manifests.length).toBe(manifestsOf(text).length);
  expect(manifests.filter((manifest) => annotationOf(manifest, wave)?.value.value === '424242')).toHaveLength(
    1,
  );
}

/** Edits do not overlap, and what they bring in are the words of the change, punctuation and white space. */
function expectKept(text: string, edits: readonly TextEdit[], words: readonly string[]): void {
  let end = 0;
  for (const { range, newText } of edits) {
    expect(range.start).toBeGreaterThanOrEqual(end);
    end = range.end;
    const removed = text.slice(range.start, range.end);
    expect(removed).not.toMatch(/#.*\n[^]*\S/);
    const rest = words.toSorted((left, right) => right.length - left.length).reduce(withoutWord, newText);
    expect(rest).toMatch(/^[\s"':{},]*$/);
  }
  expect(end).toBeLessThanOrEqual(text.length);
}

/** A word may be written with the escapes of either kind of quotes. */
function withoutWord(text: string, word: string): string {
  return text.replaceAll(JSON.stringify(word).slice(1, -1), '').replaceAll(word.replaceAll("'", "''"), '');
}

/** What a text says beside annotations; where those are all there is, `metadata` may come and go with them. */
function withoutAnnotations(text: string): unknown {
  return readYaml(text).documents.map(({ root }) => {
    const plain = toPlain(root);
    if (typeof plain !== 'object' || plain === null || !('metadata' in plain)) return plain;
    return { ...plain, metadata: { ...(plain.metadata as object), annotations: undefined } };
  });
}
