import type { YamlNode } from '../yaml/yamlNode.ts';
import { resolveAlias } from '../yaml/yamlPath.ts';

/**
 * The text of a field: a scalar's value, or a template expression without quotes as it is written. `{{ .name }}` is
 * a mapping in a mapping to YAML, which no field of a manifest is.
 */
export function textOf(text: string, node: YamlNode | undefined): string | undefined {
  const resolved = resolveAlias(node);
  if (resolved?.kind === 'scalar') return resolved.value;
  return resolved && isTemplateNode(text, resolved)
    ? text.slice(resolved.range.start, resolved.range.end)
    : undefined;
}

/** Whether a node is a bare template expression. */
export function isTemplateNode(text: string, node: YamlNode): boolean {
  return node.kind === 'map' && node.style === 'flow' && text.startsWith('{{', node.range.start);
}

/** Whether a text holds a template expression. */
export function isTemplateText(text: string): boolean {
  return text.includes('{{');
}
