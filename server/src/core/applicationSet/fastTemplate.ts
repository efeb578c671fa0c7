import { scalarText, type Parameters } from './parameters.ts';

const tag = /\{\{([^{}]*)\}\}/g;

/**
 * Replaces `{{ name }}` by the parameter of that flat name. An unknown tag stays literally, as Argo CD leaves it, and
 * makes the text unresolved (S§6 "fasttemplate").
 */
export function renderFastTemplate(template: string, parameters: Parameters): RenderedText {
  let resolved = true;
  const text = template.replace(tag, (whole, name: string) => {
    const value = parameters[name.trim()];
    if (value !== undefined) return scalarText(value);
    resolved = false;
    return whole;
  });
  return { text, resolved };
}

/** What a template gave. Unresolved: it holds an expression that is not evaluated here, kept as written. */
export interface RenderedText {
  readonly text: string;
  readonly resolved: boolean;
}
