import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { ManifestEdit } from '../../server/src/core/edit/manifestEdit.ts';
import { fixesOf } from '../../server/src/core/fixes/fixesOf.ts';
import type { Locale } from '../../server/src/core/l10n/locale.ts';
import type { Finding } from '../../server/src/core/rules/finding.ts';
import { workspaceFrom } from '../kit/workspaceFrom.ts';

const folder = fileURLToPath(new URL('./fixtures/', import.meta.url));
const reporting = readdirSync(folder).flatMap((rule) =>
  readdirSync(join(folder, rule))
    .filter((file) => file.startsWith('reports-'))
    .map((file) => ({ rule, file })),
);

describe.each(reporting)('$rule/$file', ({ rule, file }) => {
  const text = readFileSync(join(folder, rule, file), 'utf8');
  const english = findings(text, 'en');
  const french = findings(text, 'fr');

  test('says the same in French', () => {
    expect(french.map(withoutWords)).toEqual(english.map(withoutWords));
  });

  test('speaks in whole sentences of one language', () => {
    for (const [index, finding] of french.entries()) {
      expect(finding.message).not.toBe(english[index]?.message);
      for (const { message } of [finding, english[index] ?? finding]) {
        expect(message).toMatch(/[.?]$/);
        expect(message).not.toMatch(/^undefined|: undefined|\[object|NaN/);
      }
      for (const [position, fix] of finding.fixes.entries())
        expect(fix.title).not.toBe(english[index]?.fixes[position]?.title);
    }
  });
});

function findings(text: string, locale: Locale): readonly Finding[] {
  const { findings: byFile, model } = workspaceFrom(text, { settings: { locale } }).snapshot;
  return [...byFile.values()]
    .flat()
    .map((finding) => ({ ...finding, fixes: fixesOf(finding, { model, locale }) }))
    .sort((a, b) => keyOf(a).localeCompare(keyOf(b)));
}

function keyOf({ rule, place, provider, application }: Finding): string {
  return [place.path, place.range.start, rule, application, provider].join(' ');
}

/** All of a finding that no language changes. */
function withoutWords({ message: _, related, fixes, ...facts }: Finding): unknown {
  return {
    ...facts,
    related: related.map(({ place }) => place),
    fixes: fixes.map(({ safe, edits }) => ({ safe, edits: edits.map(withoutReason) })),
  };
}

/** The reason in an entry of the configuration is for its reader. */
function withoutReason(edit: ManifestEdit): ManifestEdit {
  if (edit.type !== 'addItem' || typeof edit.item === 'string') return edit;
  return { ...edit, item: { ...edit.item, because: '' } };
}
