import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { workspaceFrom } from '../kit/workspaceFrom.ts';

const folder = fileURLToPath(new URL('../../docs/rules/', import.meta.url));

/** The two examples of a page: the first one is reported, the second one is not. */
function examplesOf(page: string): readonly string[] {
  const section = page.slice(page.indexOf('## Example'), page.indexOf('## Fix'));
  return [...section.matchAll(/```yaml\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');
}

/** A document that begins with `# path` stands in that file; documents without one stand in files of their own. */
function asFixture(example: string): string {
  return example
    .split('---\n')
    .map((document, index) => {
      const path = /^# (\S+\.yaml)\n/.exec(document)?.[1] ?? `${index}.yaml`;
      return `#- ${path}\n${document}`;
    })
    .join('');
}

describe.each(readdirSync(folder))('%s', (file) => {
  const rule = file.replace('.md', '');
  const [reported = '', accepted = '', ...more] = examplesOf(readFileSync(folder + file, 'utf8'));

  test('its first example is reported and its second one is clean', () => {
    expect(more).toEqual([]);
    expect(rulesFor(reported)).toContain(rule);
    expect(rulesFor(accepted)).toEqual([]);
  });
});

function rulesFor(example: string): readonly string[] {
  const { snapshot } = workspaceFrom(asFixture(example));
  return [...snapshot.findings.values()].flat().map((finding) => finding.rule);
}
