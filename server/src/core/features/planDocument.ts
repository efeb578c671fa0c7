import { groupBy } from '../collections/groupBy.ts';
import type { MissingText } from '../create/missingText.ts';
import type { Locale } from '../l10n/locale.ts';
import { writtenWave, type PlanDescription, type PlanRow } from '../plan/describePlan.ts';
import type { PlanMode } from '../plan/planByMode.ts';
import { alignedTable } from './alignedTable.ts';
import { escapeTable } from './escapeTable.ts';
import { joinLines, type Line, type LinkedText } from './linkedText.ts';
import { planDocumentText } from './planDocumentText.ts';

interface PlanDocumentOptions {
  /** What is named but not there, and is not created. */
  readonly missing?: readonly MissingText[];
  /** The plan is not only shown. */
  readonly isWritten?: boolean;
}

/** A plan as Markdown that can be read as it is, with a table for each scope. Names lead to their files. */
export function planDocument(
  description: PlanDescription,
  mode: PlanMode,
  locale: Locale,
  { missing = [], isWritten = false }: PlanDocumentOptions = {},
): LinkedText {
  const { rows, conflicts } = description;
  const words = planDocumentText[locale];
  const scopes = [...groupBy(rows, ({ instance }) => instance.scope.name)];
  const list = (title: string, items: readonly { readonly text: string }[]): readonly Line[] =>
    items.length === 0
      ? []
      : [[''], [`## ${title}`], [''], ...items.map(({ text }): Line => [`- ${escapeTable(text)}`])];
  return joinLines([
    [`# ${words.title[mode]}`],
    [''],
    [summary(description, isWritten, locale)],
    ...scopes.flatMap(([scope, own]) => [[''], [`## ${escapeTable(scope)}`], [''], ...table(own, locale)]),
    ...list(words.conflicts, conflicts),
    ...list(words.missing, missing),
  ]);
}

function summary(
  { rows, conflicts, savedWaves = 0 }: PlanDescription,
  isWritten: boolean,
  locale: Locale,
): string {
  const words = planDocumentText[locale];
  const parts = [
    rows.length === 0 && conflicts.length === 0 ? words.nothing : words.counts(rows.length, conflicts.length),
    ...(savedWaves > 0 ? [words.saved(savedWaves)] : []),
    ...(rows.length > 0 && !isWritten ? [words.unwritten] : []),
  ];
  return parts.join(' ');
}

function table(rows: readonly PlanRow[], locale: Locale): readonly Line[] {
  const words = planDocumentText[locale];
  return alignedTable(
    words.columns,
    rows.map((row) => {
      const { instance, from, isNew, reason, removes } = row;
      const { name, place } = instance.resource;
      return [
        isNew ? name : { text: name, place },
        from?.toString() ?? (isNew ? words.isNew : words.unset),
        writtenWave(row)?.toString() ?? words.unset,
        ruleList(removes),
        escapeTable(reason),
      ];
    }),
  );
}

function ruleList(removes: PlanRow['removes']): string {
  const counts = groupBy(removes, ({ rule }) => rule);
  return [...counts].map(([rule, { length }]) => (length === 1 ? rule : `${rule} × ${length}`)).join(', ');
}
