import { parseGoInteger } from '../argo/goInteger.ts';
import { copyText } from '../text/copyText.ts';
import type { TextRange } from '../text/textRange.ts';
import type { ProseComment } from './manifest.ts';

type Relation = ProseComment['relation'];

const relations: ReadonlyMap<string, Relation> = new Map([
  ['after', 'after'],
  ['après', 'after'],
  ['apres', 'after'],
  ['before', 'before'],
  ['avant', 'before'],
]);

/** What may stand before the relation: "Must be deployed after", "Needs to be after", "Doit démarrer après". */
const leadingWords: ReadonlySet<string> = new Set(
  [
    'must should needs need has have to be come comes go goes just right',
    'deploy deploys deployed start starts started sync syncs synced apply applies applied',
    'install installs installed run runs create created',
    'doit doivent être etre venir à a juste se déployer déployé déployée déploie démarrer démarré démarrée démarre',
    'installer installé installée synchroniser synchronisé synchronisée appliquer appliqué appliquée',
  ].flatMap((line) => line.split(' ')),
);

const label = String.raw`[A-Za-z0-9](?:[-A-Za-z0-9]*[A-Za-z0-9])?`;
const namePattern = new RegExp(String.raw`${label}(?:/${label})?(?![\w/.-]*[\w/])`, 'y');
/** A name in several words, such as "Argo Workflows", before a bracket. */
const wordsPattern = new RegExp(
  String.raw`${label}(?:[ \t]+(?!(?:and|et)[ \t])${label}){1,3}(?=[ \t]*\()`,
  'y',
);
const wavePattern = /[ \t]*\((?:(?:sync[- ]?)?wave[ \t]*:?|vague[ \t]*:?)?[ \t]*([+-]?\d+)\)/iy;
const separatorPattern = /[ \t]*(?:,[ \t]*(?:(?:and|et)[ \t]+)?|[ \t](?:and|et|&)[ \t]+)/y;
const sentenceEnd = /^[ \t]*(?:$|[.,;:!()]|[-–—]+[ \t])/;

/**
 * Reads a free comment such as `# After postgresql-shared (wave 4)` or `# Avant velero et loki`. Conservative: only
 * words of order stand before the relation, and what follows are names and nothing else, unless a wave in brackets
 * makes plain that an Application is meant.
 */
export function readProseComment(text: string, comment: TextRange): readonly ProseComment[] {
  const found = findRelation(text, comment);
  return found
    ? readNames(text, found.end, comment.end).map((entry) => ({ relation: found.relation, ...entry }))
    : [];
}

function findRelation(text: string, comment: TextRange): { relation: Relation; end: number } | undefined {
  const body = text.slice(comment.start, comment.end).replace(/^#+/, (marks) => ' '.repeat(marks.length));
  for (const match of body.matchAll(/[\p{L}]+/gu)) {
    const word = match[0].toLowerCase();
    const relation = relations.get(word);
    if (relation) return { relation, end: comment.start + match.index + match[0].length };
    if (!leadingWords.has(word)) return undefined;
  }
  return undefined;
}

type NamedWave = Omit<ProseComment, 'relation'>;

function readNames(text: string, offset: number, end: number): readonly NamedWave[] {
  const comment = text.slice(0, end);
  const names: NamedWave[] = [];
  let at = matchAt(/[ \t]*:?[ \t]+/y, comment, offset)?.end;
  while (at !== undefined) {
    const name = readName(comment, at);
    if (!name) return certainNames(names);
    names.push(name.entry);
    at = matchAt(separatorPattern, comment, name.end)?.end;
    if (at === undefined && !sentenceEnd.test(comment.slice(name.end))) return certainNames(names);
  }
  return names;
}

/** Where the list turns out to be a sentence, the names up to the last one with a wave are still names. */
function certainNames(names: readonly NamedWave[]): readonly NamedWave[] {
  return names.slice(0, names.findLastIndex(({ wave }) => wave !== undefined) + 1);
}

/**
 * A name without a wave has to be spelled like an Application; with one, "Keycloak (wave 3)" is clear enough, and so is
 * "Argo Workflows (wave 5)".
 */
function readName(comment: string, offset: number): { entry: NamedWave; end: number } | undefined {
  const words = matchAt(wordsPattern, comment, offset);
  const wordsWave = words && readWave(comment, words.end);
  const name = wordsWave ? words : matchAt(namePattern, comment, offset);
  if (!name) return undefined;
  const wave = wordsWave ?? readWave(comment, name.end);
  const value = name.text.toLowerCase().replace(/[ \t]+/g, '-');
  if (!wave && value !== name.text) return undefined;
  const range = { start: offset, end: name.end };
  return {
    entry: { name: { value: copyText(value), range }, wave: wave?.entry },
    end: wave?.end ?? name.end,
  };
}

function readWave(comment: string, offset: number): { entry: ProseComment['wave']; end: number } | undefined {
  const match = matchAt(wavePattern, comment, offset);
  const value = match?.group === undefined ? undefined : parseGoInteger(match.group);
  if (match?.group === undefined || value === undefined) return undefined;
  const end = match.end - 1;
  return { entry: { value, range: { start: end - match.group.length, end } }, end: match.end };
}

interface Match {
  readonly text: string;
  readonly group: string | undefined;
  readonly end: number;
}

function matchAt(pattern: RegExp, text: string, offset: number): Match | undefined {
  const sticky = new RegExp(pattern);
  sticky.lastIndex = offset;
  const match = sticky.exec(text);
  return match ? { text: match[0], group: match[1], end: offset + match[0].length } : undefined;
}
