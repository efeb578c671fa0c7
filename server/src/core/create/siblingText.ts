import { readYaml } from '../yaml/readYaml.ts';
import type { Sibling } from './siblings.ts';

/** The manifest of a sibling: its file or, of a file that several share, its document. */
export function siblingText({ manifest, isShared }: Sibling, text: string): string {
  if (!isShared) return text;
  const range = readYaml(text).documents[manifest.address.document]?.range;
  const own = range ? text.slice(range.start, range.end) : '';
  return `${own.replace(/^(?:[ \t]*\r?\n)+/, '').trimEnd()}\n`;
}
