/** One figure, what it may be at most, and how it came about. */
export interface Measurement {
  readonly name: string;
  readonly value: number;
  readonly unit: '×' | 'ms' | 'MB' | '';
  /** The most it may be; undefined for a figure that only explains others. */
  readonly budget: number | undefined;
  readonly detail: string;
}

/** A table with one line per figure. */
export function formatResults(measurements: readonly Measurement[]): string {
  const rows = measurements.map((measurement) => [
    isOver(measurement) ? '✗' : measurement.budget === undefined ? ' ' : '✓',
    measurement.name,
    `${measurement.value.toFixed(2)} ${measurement.unit}`.trimEnd(),
    measurement.budget === undefined ? '' : `≤ ${String(measurement.budget)} ${measurement.unit}`.trimEnd(),
    measurement.detail,
  ]);
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')).join('\n');
}

export function isOver({ value, budget }: Measurement): boolean {
  // A figure that could not be had is over any budget.
  return budget !== undefined && !(value <= budget);
}
