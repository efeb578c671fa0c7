import { mapOf, type PlainMap } from '../yaml/plainMap.ts';
import { renderFastTemplate, type RenderedText } from './fastTemplate.ts';
import { renderGoTemplate } from './goTemplate.ts';
import type { Parameters, TemplateMode } from './parameters.ts';

export interface RenderedValue<T = unknown> {
  readonly value: T;
  readonly resolved: boolean;
}

/** Renders one text of a template in the ApplicationSet's mode (S§6). */
export function renderText(template: string, parameters: Parameters, mode: TemplateMode): RenderedText {
  if (!template.includes('{{')) return { text: template, resolved: true };
  return mode === 'go' ? renderGoTemplate(template, parameters) : renderFastTemplate(template, parameters);
}

/** Renders every string of a plain value, the keys of mappings included. */
export function renderValue(template: unknown, parameters: Parameters, mode: TemplateMode): RenderedValue {
  if (typeof template === 'string') {
    const { text, resolved } = renderText(template, parameters, mode);
    return { value: text, resolved };
  }
  if (Array.isArray(template)) {
    const items = template.map((item) => renderValue(item, parameters, mode));
    return { value: items.map((item) => item.value), resolved: items.every((item) => item.resolved) };
  }
  const fields = mapOf(template);
  return fields ? renderMap(fields, parameters, mode) : { value: template, resolved: true };
}

/** Renders the keys and values of a mapping. */
export function renderMap(
  template: PlainMap,
  parameters: Parameters,
  mode: TemplateMode,
): RenderedValue<PlainMap> {
  const entries = Object.entries(template).map(([key, field]) => ({
    key: renderText(key, parameters, mode),
    field: renderValue(field, parameters, mode),
  }));
  return {
    value: Object.fromEntries(entries.map(({ key, field }) => [key.text, field.value])),
    resolved: entries.every(({ key, field }) => key.resolved && field.resolved),
  };
}
