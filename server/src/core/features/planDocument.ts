import { groupBy } from '../collections/groupBy.ts';
import type { Locale } from '../l10n/locale.ts';
import type { PlanDescription, PlanRow } from '../plan/describePlan.ts';
import type { PlanMode } from '../plan/planByMode.ts';
import { joinLines, type Fragment, type Line, type LinkedText } from './linkedText.ts';
import { planDocumentText } from './planDocumentText.ts';

/** The preview of a plan: Markdown that can be read as it is, with a table for each scope. Names lead to their files. */
export function planDocument(description: PlanDescription, mode: PlanMode, locale: Locale): LinkedText {
  const { rows, conflicts } = description;
  const words = planDocumentText[locale];
  const scopes = [...groupBy(rows, ({ instance }) => instance.scope.name)];
  const problems = conflicts.map(({ text }): Line => [`- ${escapeMarkdown(text)}`]);
  return joinLines([
    [`# ${words.title[mode]}`],
    [''],
    [summary(description, locale)],
    ...scopes.flatMap(([scope, own]) => [[''], [`## ${escapeMarkdown(scope)}`], [''], ...table(own, locale)]),
    ...(problems.length === 0 ? [] : [[''], [`## ${words.conflicts}`], [''], ...problems]),
  ]);
}

function summary({ rows, conflicts, savedWaves = 0 }: PlanDescription, locale: Locale): string {
  const words = planDocumentText[locale];
  const parts = [
    rows.length === 0 && conflicts.length === 0 ? words.nothing : words.counts(rows.length, conflicts.length),
    ...(savedWaves > 0 ? [words.saved(savedWaves)] : []),
    ...(rows.length > 0 ? [words.unwritten] : []),
  ];
  return parts.join(' ');
}

/** The last column, which holds the longest texts, is the only one that is not aligned. */
function table(rows: readonly PlanRow[], locale: Locale): readonly Line[] {
  const words = planDocumentText[locale];
  const cells = rows.map(({ instance: { resource }, from, to, reason, removes }) => [
    resource.name,
    from?.toString() ?? words.unset,
    to.toString(),
    ruleList(removes),
    escapeMarkdown(reason),
  ]);
  const widths = words.columns.map((title, column) =>
    Math.max(3, title.length, ...cells.map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: readonly string[], link?: PlanRow): Line => [
    '| ',
    ...row.flatMap((cell, column): readonly Fragment[] => {
      const isLast = column === row.length - 1;
      const space = ' '.repeat(isLast ? 0 : (widths[column] ?? 0) - cell.length);
      const text = link && column === 0 ? { text: cell, place: link.instance.resource.place } : cell;
      return [text, `${space}${isLast ? ' |' : ' | '}`];
    }),
  ];
  const ruler = words.columns.map((_, column) => '-'.repeat(column === 4 ? 3 : (widths[column] ?? 3)));
  return [line(words.columns), line(ruler), ...rows.map((row, index) => line(cells[index] ?? [], row))];
}

function ruleList(removes: PlanRow['removes']): string {
  const counts = groupBy(removes, ({ rule }) => rule);
  return [...counts].map(([rule, { length }]) => (length === 1 ? rule : `${rule} × ${length}`)).join(', ');
}

/** What a table or a list would take for itself. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\|*_<>[\]`]/g, '\\$&');
}
