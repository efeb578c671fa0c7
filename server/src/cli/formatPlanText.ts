import { groupBy } from '../core/collections/groupBy.ts';
import type { Localized } from '../core/l10n/locale.ts';
import type { Output } from './output.ts';
import type { PlannedChange, PlanReport } from './planReport.ts';

/** A table of the changes of each scope, then what could not be done, and what is not there. */
export function formatPlanText(
  { changes, conflicts, savedWaves = 0, missing = [] }: PlanReport,
  output: Output,
): string {
  const messages = texts[output.locale];
  const scopes = [...groupBy(changes, ({ scope }) => scope)].map(([scope, own]) =>
    formatScope(scope, own, output),
  );
  const problems = conflicts.map(({ text }) => `${output.paint('yellow', messages.conflict)} ${text}`);
  const lacks = missing.map(({ text }) => `${output.paint('yellow', messages.missing)} ${text}`);
  const isPlanned = changes.length === 0 && conflicts.length === 0 && missing.length === 0;
  const end = isPlanned ? messages.none : messages.counts(changes.length, conflicts.length);
  const saving = savedWaves === 0 ? '' : messages.saved(savedWaves);
  return [
    ...scopes,
    problems.join('\n'),
    lacks.join('\n'),
    [end, saving].filter((part) => part !== '').join('. '),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function formatScope(scope: string, changes: readonly PlannedChange[], { locale, paint }: Output): string {
  const messages = texts[locale];
  const width = Math.max(...changes.map(({ application }) => application.length));
  const lines = changes.map(({ application, from, to, reason, removes, isNew }) => {
    const move = `${from ?? (isNew ? messages.isNew : messages.unset)} → ${to ?? messages.unset}`;
    const fixed = removes.length === 0 ? '' : paint('dim', `; ${messages.removes(removes.length)}`);
    return `  ${application.padEnd(width)}  ${move.padStart(10)}  ${reason.text}${fixed}`;
  });
  return [paint('bold', scope), ...lines].join('\n');
}

const texts: Localized<{
  readonly conflict: string;
  readonly missing: string;
  readonly none: string;
  readonly unset: string;
  readonly isNew: string;
  counts(changes: number, conflicts: number): string;
  removes(findings: number): string;
  saved(waves: number): string;
}> = {
  en: {
    conflict: 'conflict:',
    missing: 'missing:',
    none: 'Nothing has to change.',
    unset: 'none',
    isNew: 'new',
    counts: (changes, conflicts) =>
      `${changes} ${changes === 1 ? 'change' : 'changes'}, ${conflicts} ${conflicts === 1 ? 'conflict' : 'conflicts'}`,
    removes: (findings) => (findings === 1 ? 'removes 1 finding' : `removes ${findings} findings`),
    saved: (waves) => (waves === 1 ? '1 wave is saved' : `${waves} waves are saved`),
  },
  fr: {
    conflict: 'conflit :',
    missing: 'manque :',
    none: 'Rien n’a besoin de changer.',
    unset: 'aucune',
    isNew: 'nouvelle',
    counts: (changes, conflicts) =>
      `${changes} ${changes > 1 ? 'changements' : 'changement'}, ${conflicts} ${conflicts > 1 ? 'conflits' : 'conflit'}`,
    removes: (findings) => (findings > 1 ? `supprime ${findings} constats` : `supprime ${findings} constat`),
    saved: (waves) => (waves > 1 ? `${waves} waves sont économisées` : `${waves} wave est économisée`),
  },
};
