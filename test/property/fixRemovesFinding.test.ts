import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../../server/src/core/config/settings.ts';
import { collectFacts } from '../../server/src/core/facts/collectFacts.ts';
import type { Finding, Fix } from '../../server/src/core/rules/finding.ts';
import { fixesOf } from '../../server/src/core/fixes/fixesOf.ts';
import { scopesOf } from '../../server/src/core/rules/finding.ts';
import type { FilePath } from '../../server/src/core/text/place.ts';
import type { Snapshot } from '../../server/src/core/workspace/snapshot.ts';
import { Workspace } from '../../server/src/core/workspace/workspace.ts';
import { readYaml } from '../../server/src/core/yaml/readYaml.ts';
import { toPlain } from '../../server/src/core/yaml/toPlain.ts';
import { applyFix } from '../kit/applyFix.ts';
import { corpus, corpusTexts, withoutCorpus } from '../kit/corpus.ts';
import { flawedManifest } from '../kit/flawedManifest.ts';
import { MemoryHost } from '../kit/memoryHost.ts';
import { orderedPlatform } from '../kit/orderedPlatform.ts';

const folder = '/repo';
const wave = 'argocd.argoproj.io/sync-wave';

type Files = ReadonlyMap<FilePath, string>;

describe('a repair of a value, in all the ways to write a manifest', () => {
  test('removes its finding, adds none, and keeps every other line and comment', () => {
    let fixes = 0;
    fc.assert(
      fc.property(flawedManifest, ({ text }) => {
        const files = new Map([[`${folder}/apps/a.yaml`, text]]);
        const snapshot = snapshotOf(files);
        const before = findingsIn(snapshot);
        for (const { finding, fix } of fixesIn(snapshot)) {
          fixes += 1;
          const after = applyFix(files, fix);
          expectOneLess(before, findingsIn(snapshotOf(after)), { finding, fix });
          expectKept(text, [...after.values()].join(), fix);
        }
      }),
      { numRuns: 500, seed: 1 },
    );
    expect(fixes).toBeGreaterThan(400);
  });
});

describe('a repair of a value in real files', () => {
  const flaws = ['" 5"', '"5.0"', '"1_000"', '7', "'+5'", '"05"'];

  test.skipIf(!corpus)(`leaves every other byte alone (${withoutCorpus})`, () => {
    let repaired = 0;
    for (const { text, path } of corpusTexts(5)) {
      if (!text.includes(wave) || readYaml(text).problems.length > 0) continue;
      for (const { head, tail } of wavesIn(`${folder}/${path}`, text)) {
        const flaw = flaws[repaired % flaws.length] ?? '';
        const files = new Map([[`${folder}/${path}`, head + flaw + tail]]);
        const [safe] = fixesIn(snapshotOf(files)).filter(
          ({ finding, fix }) => isAt(finding, head.length) && fix.safe,
        );
        expect(safe, `${path}: ${flaw}`).toBeDefined();
        const after = safe ? [...applyFix(files, safe.fix).values()].join() : '';
        expect(after.startsWith(head) && after.endsWith(tail), path).toBe(true);
        expect(after.slice(head.length, after.length - tail.length)).toMatch(/^(["'])(5|7|1000)\1$/);
        repaired += 1;
      }
    }
    expect(repaired).toBeGreaterThan(100);
  });
});

describe('a repair of an order', () => {
  test('removes its finding, and nobody comes too early because of it', () => {
    let fixes = 0;
    fc.assert(
      fc.property(orderedPlatform, (files) => {
        const snapshot = snapshotOf(files);
        const before = findingsIn(snapshot);
        for (const { finding, fix } of fixesIn(snapshot)) {
          fixes += 1;
          const left = findingsIn(snapshotOf(new Map([...files, ...applyFix(files, fix)])));
          const early = new Set(before.flatMap(pairsOf));
          expect(
            left.flatMap(pairsOf).filter((pair) => !early.has(pair)),
            fix.title,
          ).toEqual([]);
          expect(left.map(summaryOf), fix.title).not.toContain(summaryOf(finding));
        }
      }),
      { numRuns: 40, seed: 2 },
    );
    expect(fixes).toBeGreaterThan(150);
  });

  test('touches only waves', () => {
    fc.assert(
      fc.property(orderedPlatform, (files) => {
        for (const { fix } of fixesIn(snapshotOf(files))) {
          for (const [path, text] of applyFix(files, fix))
            expect(withoutWaves(text), fix.title).toBe(withoutWaves(files.get(path) ?? ''));
        }
      }),
      { numRuns: 40, seed: 3 },
    );
  });
});

interface FixOf {
  readonly finding: Finding;
  readonly fix: Fix;
}

function findingsIn({ findings }: Snapshot): readonly Finding[] {
  return [...findings.values()].flat();
}

function snapshotOf(files: Files): Snapshot {
  const host = new MemoryHost([folder], files);
  const workspace = new Workspace(host);
  workspace.configure(defaultSettings);
  return workspace.apply([...files].map(([path, text]) => ({ path, text })));
}

function fixesIn(snapshot: Snapshot): readonly FixOf[] {
  const context = { model: snapshot.model, locale: 'en' } as const;
  return findingsIn(snapshot).flatMap((finding) =>
    fixesOf(finding, context).map((fix) => ({ finding, fix })),
  );
}

function expectOneLess(before: readonly Finding[], after: readonly Finding[], { finding, fix }: FixOf): void {
  const left = after.map(summaryOf);
  const known = before.map(summaryOf);
  const title = `${finding.message} ${fix.title}`;
  expect(
    left.filter((summary) => !known.includes(summary)),
    title,
  ).toEqual([]);
  expect(left.filter((summary) => summary === summaryOf(finding)).length, title).toBeLessThan(
    known.filter((summary) => summary === summaryOf(finding)).length,
  );
}

/** Lines that do not speak of what a fix changes stay as they are, and so do all comments that keep their line. */
function expectKept(before: string, after: string, fix: Fix): void {
  const isTouched = (line: string): boolean =>
    /argocd|argoproj\.io\/|annotations|labels|metadata|^\s*spec: \{|^\s*-?\d+\s*$/.test(line);
  expect(linesOf(after).filter((line) => !isTouched(line))).toEqual(
    linesOf(before).filter((line) => !isTouched(line)),
  );
  const removes = fix.edits.some(({ type }) => type === 'removePair');
  if (!removes) expect(commentsIn(after)).toEqual(commentsIn(before));
  expect(withoutMetadata(after)).toEqual(withoutMetadata(before));
}

function linesOf(text: string): readonly string[] {
  return text.split(/(?<=\n)/).map((line) => line.replace(/\r?\n$/, (end) => JSON.stringify(end)));
}

function commentsIn(text: string): readonly string[] {
  return [...text.matchAll(/(?:^|\s)(#[^\r\n]*)/gm)].map((match) => match[1] ?? '').sort();
}

function withoutMetadata(text: string): unknown {
  return readYaml(text).documents.map(({ root }) =>
    JSON.stringify(toPlain(root), (key, value: unknown) =>
      key === 'metadata' || key === 'annotations' || key === 'labels' ? undefined : value,
    ),
  );
}

/** What makes a finding the same one after an edit has moved it. */
function summaryOf({ rule, place, message }: Finding): string {
  return `${place.path} ${rule}: ${message}`;
}

/** Who is too early, and for what. */
function pairsOf(finding: Finding): readonly string[] {
  if (!finding.rule.startsWith('dependency-in-')) return [];
  return scopesOf(finding).map((scope) => `${finding.application} needs ${finding.provider} in ${scope}`);
}

function isAt({ place: { range } }: Finding, offset: number): boolean {
  return range.start <= offset && offset <= range.end;
}

/** The text before and behind the first waves of a file that its manifests set themselves. */
function wavesIn(path: FilePath, text: string): readonly { readonly head: string; readonly tail: string }[] {
  const waves = collectFacts(path, text).manifests.flatMap(({ annotations }) =>
    annotations.filter(
      ({ key, value, aliased }) => key.value === wave && !aliased && /^-?\d+$/.test(value.value),
    ),
  );
  return waves.slice(0, 3).map(({ value: { range } }) => ({
    head: text.slice(0, range.start),
    tail: text.slice(range.end),
  }));
}

/** A text without its waves, the mappings that exist for them only, and comments that switch a rule off. */
function withoutWaves(text: string): string {
  return text
    .replaceAll(new RegExp(`^ *${wave}: .*\\n`, 'gm'), '')
    .replaceAll(/^ *annotations:\n(?! {4})/gm, '')
    .replaceAll(/^ *# sync-waves-ignore.*\n/gm, '');
}
