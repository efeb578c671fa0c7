import { configShape } from '../config/configKeys.ts';
import { shapeAt, type ConfigKeys, type ConfigShape, type NameOf } from '../config/configShape.ts';
import type { Locale } from '../l10n/locale.ts';
import { rules } from '../rules/registry.ts';
import type { FilePath } from '../text/place.ts';
import type { TextRange } from '../text/textRange.ts';
import type { Model } from '../workspace/model.ts';
import { readYaml } from '../yaml/readYaml.ts';
import { configApplications, wavesOf } from './configApplications.ts';
import { configSpot, type ConfigSpot } from './configSpot.ts';

/** What may be written at a place of `.sync-waves.yaml`. */
export interface ConfigCompletion {
  readonly kind: 'key' | 'application' | 'rule' | 'choice';
  readonly label: string;
  /** What takes the place of the word. */
  readonly newText: string;
  /** A few words beside the label. */
  readonly detail: string | undefined;
  /** Markdown. */
  readonly about: string | undefined;
}

export interface ConfigQuestion {
  readonly path: FilePath;
  readonly text: string;
  readonly offset: number;
}

/** Completions for the word at an offset, and the range of the word. What stands beside it already is not offered. */
export function completeConfig(
  model: Model,
  { path, text, offset }: ConfigQuestion,
  locale: Locale,
): { readonly range: TextRange; readonly items: readonly ConfigCompletion[] } {
  const range = wordAt(text, offset);
  const spot = findSpot(text, range);
  if (!spot) return { range, items: [] };
  const isFollowed = /^["']?[ \t]*:/.test(text.slice(range.end));
  const write = (name: string): string => (isFollowed ? name : `${name}: `);
  const items = offersFor(spot, write, { model, path, locale });
  return { range, items: items.filter(({ label }) => !spot.siblings.includes(label)) };
}

/** Names, globs and values have no blanks; so a word ends at the first one. */
function wordAt(text: string, offset: number): TextRange {
  const before = /[\w./*?-]*$/.exec(text.slice(0, offset))?.[0].length ?? 0;
  const after = /^[\w./*?-]*/.exec(text.slice(offset))?.[0].length ?? 0;
  return { start: offset - before, end: offset + after };
}

const placeholder = 'sync-waves-cursor';

/**
 * A file under somebody's hands is seldom YAML, so a placeholder takes the place of the word: as it is, or as a key. The
 * first reading that is valid counts, else the first in which the placeholder is a text of its own.
 */
function findSpot(text: string, { start, end }: TextRange): ConfigSpot | undefined {
  const readings = [placeholder, `${placeholder}: `].map((word) => {
    const { documents, problems } = readYaml(text.slice(0, start) + word + text.slice(end));
    const spot = configSpot(documents[0]?.root, start + 1);
    return { isValid: problems.length === 0, spot: spot?.scalar.value === placeholder ? spot : undefined };
  });
  return (readings.find(({ isValid, spot }) => isValid && spot) ?? readings.find(({ spot }) => spot))?.spot;
}

interface Surroundings {
  readonly model: Model;
  readonly path: FilePath;
  readonly locale: Locale;
}

function offersFor(
  { path, isKey }: ConfigSpot,
  write: (name: string) => string,
  surroundings: Surroundings,
): readonly ConfigCompletion[] {
  const shape = shapeAt(configShape, path);
  switch (shape?.holds) {
    case 'keys':
      return keyOffers(shape.keys, write, surroundings.locale);
    case 'entries':
      return nameOffers(shape.names, write, surroundings);
    case 'list':
      return isKey ? [] : textOffers(shape.item, surroundings);
    case 'text':
      return isKey ? [] : textOffers(shape, surroundings);
    case undefined:
      return [];
  }
}

function keyOffers(
  keys: ConfigKeys,
  write: (name: string) => string,
  locale: Locale,
): readonly ConfigCompletion[] {
  return Object.entries(keys).map(([label, { about }]) => ({
    kind: 'key',
    label,
    newText: write(label),
    detail: undefined,
    about: about[locale],
  }));
}

function textOffers(shape: ConfigShape, surroundings: Surroundings): readonly ConfigCompletion[] {
  if (shape.holds !== 'text') return [];
  const { names, choices = [] } = shape;
  return [
    ...(names ? nameOffers(names, (name) => name, surroundings) : []),
    ...choices.map((label): ConfigCompletion => ({
      kind: 'choice',
      label,
      newText: label,
      detail: undefined,
      about: undefined,
    })),
  ];
}

function nameOffers(
  names: NameOf,
  write: (name: string) => string,
  { model, path, locale }: Surroundings,
): readonly ConfigCompletion[] {
  if (names === 'rule') {
    return rules.map(({ id, title }) => ({
      kind: 'rule',
      label: id,
      newText: write(id),
      detail: undefined,
      about: title[locale],
    }));
  }
  return [...configApplications(model, path)].map(([label, instances]) => {
    const waves = wavesOf(instances);
    // The word is the same in every language.
    const detail = waves === '' ? undefined : `wave ${waves}`;
    return { kind: 'application', label, newText: write(label), detail, about: undefined };
  });
}
