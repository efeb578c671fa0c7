import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { readJson } from './kit.ts';

const root = path.join(import.meta.dirname, '../../client/src');
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.ts'),
);
const french = readJson('l10n/bundle.l10n.fr.json') as Readonly<Record<string, string>>;

/** The first arguments of all calls of `t`; `undefined` for one that isn't a plain string. */
function textsOf(file: string): readonly (string | undefined)[] {
  const parsed = ts.createSourceFile(
    file,
    readFileSync(path.join(root, file), 'utf8'),
    ts.ScriptTarget.Latest,
  );
  const texts: (string | undefined)[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 't') {
      const [text] = node.arguments;
      texts.push(text && ts.isStringLiteralLike(text) ? text.text : undefined);
    }
    ts.forEachChild(node, visit);
  };
  visit(parsed);
  return texts;
}

const placeholders = (text: string) => [...text.matchAll(/\{\d+\}/g)].map(([found]) => found).sort();

describe('the texts of the client', () => {
  const texts = [...new Set(sources.flatMap(textsOf))].sort();

  test('there are some', () => {
    expect(texts.length).toBeGreaterThan(30);
  });

  test('exist in French, all of them, and nothing else does', () => {
    expect(Object.keys(french).sort()).toEqual(texts);
  });

  test('say the same numbers and names in French', () => {
    for (const [text, translated] of Object.entries(french)) {
      expect([text, placeholders(translated)]).toEqual([text, placeholders(text)]);
    }
  });

  test('are given to VS Code through `t` alone', () => {
    const direct = sources.filter((file) => readFileSync(path.join(root, file), 'utf8').includes('l10n.t('));
    expect(direct).toEqual(['translate.ts']);
  });
});
