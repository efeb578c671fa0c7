import type { Fragment, Line } from './linkedText.ts';

/** A last column with longer texts than this is not padded. */
const widestPadded = 40;

/** A Markdown table that can be read as it is: cells are padded to the width of their column. */
export function alignedTable(
  columns: readonly string[],
  rows: readonly (readonly Fragment[])[],
): readonly Line[] {
  const widths = columns.map((title, column) => {
    const widest = Math.max(3, title.length, ...rows.map((row) => textOf(row[column] ?? '').length));
    return column === columns.length - 1 && widest > widestPadded ? 3 : widest;
  });
  const line = (cells: readonly Fragment[]): Line => [
    '| ',
    ...cells.flatMap((cell, column): readonly Fragment[] => {
      const padding = ' '.repeat(Math.max(0, (widths[column] ?? 0) - textOf(cell).length));
      return [cell, `${padding}${column === columns.length - 1 ? ' |' : ' | '}`];
    }),
  ];
  return [line(columns), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)];
}

function textOf(fragment: Fragment): string {
  return typeof fragment === 'string' ? fragment : fragment.text;
}
