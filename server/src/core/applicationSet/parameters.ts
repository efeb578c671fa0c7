import { mapOf, type PlainMap } from '../yaml/plainMap.ts';

/** The parameters of one generated Application: flat strings for fasttemplate, nested values for Go templates. */
export type Parameters = PlainMap;

/** How the ApplicationSet writes its templates (S§6 "Templating"). */
export type TemplateMode = 'fast' | 'go';

/**
 * The parameters with nested keys joined by dots, as labels for a generator's `selector` and as fasttemplate wants
 * them (S§6). List items get their index as key.
 */
export function flattenParameters(parameters: Parameters): ReadonlyMap<string, string> {
  const flat = new Map<string, string>();
  collect(parameters, '', flat);
  return flat;
}

function collect(value: unknown, prefix: string, flat: Map<string, string>): void {
  if (Array.isArray(value)) {
    value.forEach((item, index) => {
      collect(item, `${prefix}.${index}`, flat);
    });
    return;
  }
  const fields = mapOf(value);
  if (!fields) {
    if (prefix !== '') flat.set(prefix, scalarText(value));
    return;
  }
  for (const [key, field] of Object.entries(fields))
    collect(field, prefix === '' ? key : `${prefix}.${key}`, flat);
}

/** A scalar as Go prints it with `%v`: a list element's number 5 becomes `5`. */
export function scalarText(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint'
    ? String(value)
    : '';
}
