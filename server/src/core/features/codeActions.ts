import type { ManifestEdit } from '../edit/manifestEdit.ts';
import { fixesOf } from '../fixes/fixesOf.ts';
import type { Locale, Localized } from '../l10n/locale.ts';
import type { Finding } from '../rules/finding.ts';
import type { FilePath, Place } from '../text/place.ts';
import type { TextRange } from '../text/textRange.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { dependencyActions } from './dependencyActions.ts';
import { fixAll, hasSafeFix } from './fixAll.ts';
import { touches } from './ranges.ts';
import { waveActions } from './waveActions.ts';

export interface CodeActionRequest {
  readonly path: FilePath;
  readonly range: TextRange;
  /** The text in force. */
  readonly textOf: (path: FilePath) => string | undefined;
}

/** A change that is offered at a place. */
export interface CodeActionModel {
  readonly title: string;
  /** As in the LSP; the last part of `source.fixAll.syncWaves` lets people choose only ours on save. */
  readonly kind: 'quickfix' | 'refactor' | 'source.fixAll.syncWaves';
  /** What it puts right. */
  readonly finding: Finding | undefined;
  /** The one that "Auto Fix" takes. */
  readonly isPreferred: boolean;
  readonly edits: readonly ManifestEdit[];
}

const text: Localized<{ readonly fixAll: string }> = {
  en: { fixAll: 'Fix everything in this file that needs no decision' },
  fr: { fixAll: 'Corriger dans ce fichier tout ce qui ne demande pas de décision' },
};

/** The repairs of the findings that a range touches, the changes of waves there, and "fix all" for the file. */
export function codeActions(
  snapshot: Snapshot,
  { path, range, textOf }: CodeActionRequest,
  locale: Locale,
): readonly CodeActionModel[] {
  const fixes = quickFixes(snapshot, { path, range }, locale);
  const fixed = new Set(fixes.map(({ edits }) => JSON.stringify(edits)));
  const changes = waveChanges(snapshot, { path, range }, locale);
  return [
    ...fixes,
    // A repair may well be the very wave that we would propose.
    ...changes.filter(({ edits }) => !fixed.has(JSON.stringify(edits))),
    ...aboutDependencies(snapshot, { path, range }, locale),
    ...(hasSafeFix(snapshot, path) ? fixAllAction(fixAll(snapshot, { path, textOf }), locale) : []),
  ];
}

function quickFixes(
  { findings, model }: Snapshot,
  { path, range }: Place,
  locale: Locale,
): readonly CodeActionModel[] {
  const touched = (findings.get(path) ?? []).filter(({ place }) => touches(place.range, range));
  return touched.flatMap((finding) => {
    const fixes = fixesOf(finding, { model, locale });
    const preferred = fixes.find(({ safe }) => safe);
    return fixes.map((fix) => ({
      title: fix.title,
      kind: 'quickfix' as const,
      finding,
      isPreferred: fix === preferred,
      edits: fix.edits,
    }));
  });
}

function waveChanges({ model }: Snapshot, place: Place, locale: Locale): readonly CodeActionModel[] {
  return waveActions(model, place, locale).map(({ type, title, edits }) => ({
    title,
    kind: type === 'insert' ? 'quickfix' : 'refactor',
    finding: undefined,
    isPreferred: false,
    edits,
  }));
}

function aboutDependencies(snapshot: Snapshot, place: Place, locale: Locale): readonly CodeActionModel[] {
  return dependencyActions(snapshot, place, locale).map(({ title, edits }) => ({
    title,
    kind: 'refactor',
    finding: undefined,
    isPreferred: false,
    edits,
  }));
}

function fixAllAction(edits: readonly ManifestEdit[], locale: Locale): readonly CodeActionModel[] {
  if (edits.length === 0) return [];
  return [
    {
      title: text[locale].fixAll,
      kind: 'source.fixAll.syncWaves',
      finding: undefined,
      isPreferred: false,
      edits,
    },
  ];
}
