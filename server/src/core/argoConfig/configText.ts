import type { TextRange } from '../text/textRange.ts';
import { readYaml } from '../yaml/readYaml.ts';
import type { YamlFile, YamlNode } from '../yaml/yamlNode.ts';
import { scalarText } from '../yaml/yamlPath.ts';

/** A YAML text: that of a file, or one that stands as a string in a file. */
export interface ConfigText {
  readonly text: string;
  /** Ranges of nodes are those of the file itself. */
  readonly isWhole: boolean;
  /** The place of a node in the file. */
  rangeOf(node: YamlNode): TextRange;
}

/** A file's own text. */
export function wholeText(text: string): ConfigText {
  return { text, isWhole: true, rangeOf: (node) => node.range };
}

/** The YAML that stands as a string in a text; undefined where the node is no scalar. */
export function nestedYaml(
  outer: ConfigText,
  node: YamlNode | undefined,
): { readonly source: ConfigText; readonly yaml: YamlFile } | undefined {
  const text = scalarText(node);
  if (node === undefined || text === undefined) return undefined;
  const container = outer.rangeOf(node);
  const source: ConfigText = {
    text,
    isWhole: false,
    rangeOf: (inner) => (outer.isWhole ? findIn(outer.text, container, scalarText(inner)) : container),
  };
  return { source, yaml: readYaml(text) };
}

/** Where a word stands within a range of a text; the whole range where it can't be found. */
function findIn(text: string, range: TextRange, word: string | undefined): TextRange {
  const start = word ? text.indexOf(word, range.start) : -1;
  if (word === undefined || start < 0 || start + word.length > range.end) return range;
  return { start, end: start + word.length };
}
