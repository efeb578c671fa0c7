/** A mapping as `toPlain` gives it. */
export type PlainMap = Readonly<Record<string, unknown>>;

/** The value as a mapping, or undefined when it is anything else. */
export function mapOf(value: unknown): PlainMap | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return value as PlainMap;
}

/** The value as a list; empty when it is anything else. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The value as a string, or undefined when it is anything else. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
