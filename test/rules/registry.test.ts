import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { rules } from '../../server/src/core/rules/registry.ts';
import { ruleIds } from '../../server/src/core/rules/ruleIds.ts';
import { rulePage } from '../../server/src/core/rules/rulePage.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const headings = ['What', 'Why', 'Example', 'Fix', 'Configuration'];
const ids = rules.map((rule) => rule.id);

test('the registry is in alphabetical order, without duplicates', () => {
  expect(ids).toEqual([...new Set(ids)].sort());
});

test('configurations may name exactly the rules that there are', () => {
  expect([...ruleIds].sort()).toEqual(ids);
});

test('every page is about a rule', () => {
  expect(readdirSync(`${root}docs/rules`).sort()).toEqual(ids.map((id) => `${id}.md`));
});

describe.each(rules)('$id', (rule) => {
  test('is kebab-case and lives in a file of its name', () => {
    expect(rule.id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(existsSync(`${root}server/src/core/rules/${rule.id}.ts`)).toBe(true);
  });

  test('has a title in both languages', () => {
    expect(rule.title.en).toMatch(/^[A-Z].*[^.]$/);
    expect(rule.title.fr).toMatch(/^[A-ZÀÉÊ].*[^.]$/);
    expect(rule.title.fr).not.toBe(rule.title.en);
  });

  test('has a page with the title, the severity and the five headings', () => {
    const page = readFileSync(`${root}docs/rules/${rule.id}.md`, 'utf8');
    expect(page.split('\n')[0]).toBe(`# ${rule.id}`);
    expect(page).toContain(rule.title.en);
    expect(page).toContain(`Default severity: ${rule.severity}`);
    expect([...page.matchAll(/^## (.*)$/gm)].map((match) => match[1])).toEqual(headings);
  });

  test('has the address of its page', () => {
    expect(rulePage(rule.id)).toMatch(new RegExp(`^https://.*/docs/rules/${rule.id}\\.md$`));
  });

  test('has a fixture that reports and one that does not', () => {
    const files = readdirSync(`${root}test/rules/fixtures/${rule.id}`);
    expect(files.some((file) => file.startsWith('reports-'))).toBe(true);
    expect(files.some((file) => file.startsWith('accepts-'))).toBe(true);
  });
});
