import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { corpus, withoutCorpus } from '../kit/corpus.ts';
import { drawnEdges, edgeKey, inferredEdges, type Edge } from './drawnEdges.ts';
import { openRepository, type OpenRepository } from './openRepository.ts';

/** An edge that somebody has judged by reading the files. */
interface JudgedEdge extends Edge {
  readonly verdict: 'true' | 'false' | 'unclear';
  /** What the files say. */
  readonly because: string;
}

/** An error about order that reading the files confirms. */
interface JudgedFinding {
  readonly repository: string;
  readonly rule: string;
  readonly file: string;
  /** A part of the message that tells it from others in the file. */
  readonly about: string;
  readonly because: string;
}

const orderRules: ReadonlySet<string> = new Set([
  'dependency-in-later-wave',
  'dependency-cycle',
  'reference-in-later-wave',
  'presync-needs-sync-resource',
  'pvc-before-consumer',
]);

const repositories = corpus
  ? readdirSync(corpus.root, { withFileTypes: true })
      .flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
      .sort()
  : [];

describe.skipIf(!corpus)(
  `what was judged by reading real repositories (${corpus ? 'from ../shared/corpus' : withoutCorpus})`,
  () => {
    const judgedEdges = read('judged-edges.json') as readonly JudgedEdge[];
    const judgedFindings = read('judged-findings.json') as readonly JudgedFinding[];
    const edges: Edge[] = [];
    const errors: Omit<JudgedFinding, 'because'>[] = [];
    beforeAll(() => {
      for (const name of repositories) {
        const repository = openRepository(name);
        edges.push(...inferredEdges(repository));
        errors.push(...orderErrors(repository));
      }
    }, 600_000);

    test('every edge of the sample has a verdict, and the file holds no other edge', () => {
      const drawn = drawnEdges(edges).map(edgeKey).sort();
      expect(judgedEdges.map(edgeKey).sort()).toEqual(drawn);
      for (const { because } of judgedEdges) expect(because).toMatch(/^[A-Z`].{20,}\.$/);
    });

    test('at least 95 of 100 are true', () => {
      const wrong = judgedEdges.filter(({ verdict }) => verdict !== 'true');
      expect(wrong.length).toBeLessThanOrEqual(0.05 * judgedEdges.length);
    });

    test('every error about order is one that reading the files confirms', () => {
      const unlisted = errors.filter((error) => !judgedFindings.some((judged) => isAbout(judged, error)));
      expect(unlisted).toEqual([]);
    });

    test('no confirmed error has gone', () => {
      const gone = judgedFindings.filter((judged) => !errors.some((error) => isAbout(judged, error)));
      expect(gone).toEqual([]);
    });
  },
);

function orderErrors({
  name,
  snapshot,
  relative,
}: OpenRepository): readonly Omit<JudgedFinding, 'because'>[] {
  return [...snapshot.findings].flatMap(([file, findings]) =>
    findings
      .filter(({ rule, severity }) => severity === 'error' && orderRules.has(rule))
      .map(({ rule, message }) => ({ repository: name, rule, file: relative(file), about: message })),
  );
}

function isAbout(judged: JudgedFinding, error: Omit<JudgedFinding, 'because'>): boolean {
  return (
    judged.repository === error.repository &&
    judged.rule === error.rule &&
    judged.file === error.file &&
    error.about.includes(judged.about)
  );
}

function read(name: string): unknown {
  return JSON.parse(readFileSync(path.join(import.meta.dirname, name), 'utf8'));
}
