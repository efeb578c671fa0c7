import { annotationKeys } from '../argo/annotationKeys.ts';
import { parseGoInteger } from '../argo/goInteger.ts';
import type { Wave } from '../argo/wave.ts';
import type { Located, ProseComment } from '../manifest/manifest.ts';
import { readProseComment } from '../manifest/proseComment.ts';
import { copyText } from '../text/copyText.ts';
import { findComments } from '../yaml/findComments.ts';
import { lineEnd, lineStart, skipSpaces } from '../yaml/sourceText.ts';
import type { YamlFile, YamlNode, YamlScalar } from '../yaml/yamlNode.ts';
import { effectivePairs, mapPair, mapValue, scalarText } from '../yaml/yamlPath.ts';

/** A wave in a list of values that a chart or a template makes Applications of. */
export interface ListedWave {
  /** The key of the entry, or what it gives as its name. */
  readonly name: string;
  readonly wave: Located<Wave>;
  /** What comments beside the wave and directly above it say of others. */
  readonly comments: readonly ProseComment[];
}

/**
 * The lists of a file that is no manifest in which several entries have annotations with a wave: Helm values such as
 * `argo-cd: { annotationsAppSet: { argocd.argoproj.io/sync-wave: "3" } }` for each of them, side by side.
 */
export function readListedWaves(text: string, { documents }: YamlFile): readonly (readonly ListedWave[])[] {
  if (!text.includes(annotationKeys.syncWave)) return [];
  return documents.flatMap(({ root }) => (root ? listsIn(text, root) : []));
}

function listsIn(text: string, node: YamlNode): readonly (readonly ListedWave[])[] {
  const entries = entriesOf(node);
  const listed = entries.flatMap(({ name, value }) => readEntry(text, name, value) ?? []);
  const below = entries.flatMap(({ value }) => listsIn(text, value));
  return listed.length > 1 ? [listed, ...below] : below;
}

interface Entry {
  readonly name: string | undefined;
  readonly value: YamlNode;
}

/** Aliases show in another place. */
function entriesOf(node: YamlNode): readonly Entry[] {
  if (node.kind === 'map') return node.pairs.map(({ key, value }) => ({ name: scalarText(key), value }));
  if (node.kind !== 'sequence') return [];
  return node.items.map((item) => ({ name: scalarText(mapValue(item, 'name')), value: item }));
}

function readEntry(text: string, name: string | undefined, entry: YamlNode): ListedWave | undefined {
  const scalar = waveIn(entry);
  const value = scalar && parseGoInteger(scalar.value);
  if (name === undefined || !scalar || value === undefined) return undefined;
  const comments = commentsAt(text, scalar).flatMap((comment) => readProseComment(text, comment));
  return { name: copyText(name), wave: { value, range: scalar.range }, comments };
}

/** Charts call it `annotations`, `additionalAnnotations`, `annotationsAppSet` … */
function waveIn(entry: YamlNode): YamlScalar | undefined {
  for (const { name, pair } of effectivePairs(entry)) {
    const wave = /annotations/i.test(name) ? mapPair(pair.value, annotationKeys.syncWave)?.value : undefined;
    if (wave?.kind === 'scalar') return wave;
  }
  return undefined;
}

function commentsAt(text: string, { range }: YamlScalar): ReturnType<typeof findComments> {
  let start = lineStart(text, range.start);
  while (start > 0) {
    const above = lineStart(text, text.startsWith('\r\n', start - 2) ? start - 2 : start - 1);
    if (text.charAt(skipSpaces(text, above)) !== '#') break;
    start = above;
  }
  const line = lineStart(text, range.start);
  return [
    ...findComments(text, { start, end: line }, []),
    ...findComments(text, { start: range.end, end: lineEnd(text, range.end) }, []),
  ];
}
