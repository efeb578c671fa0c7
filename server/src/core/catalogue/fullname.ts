import type { PlainMap } from '../render/plainMap.ts';

/** Helm's usual name for what a release makes, as `helm create` writes it; `values` are those of the chart itself. */
export function fullname(release: string, chart: string, values: PlainMap, length = 63): string {
  const whole = filled(values['fullnameOverride']);
  if (whole !== undefined) return cut(whole, length);
  const name = filled(values['nameOverride']) ?? chart;
  return cut(release.includes(name) ? release : `${release}-${name}`, length);
}

function filled(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/-$/, '');
}
