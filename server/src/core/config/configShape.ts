import type { Localized } from '../l10n/locale.ts';

/** What a name in `.sync-waves.yaml` is the name of. */
export type NameOf = 'application' | 'rule';

/** What may stand at a place of `.sync-waves.yaml`, for those who write there. */
export type ConfigShape =
  | { readonly holds: 'keys'; readonly keys: ConfigKeys }
  /** A mapping from names to something. */
  | { readonly holds: 'entries'; readonly names: NameOf; readonly value: ConfigShape }
  /** One text will do for a list of texts. */
  | { readonly holds: 'list'; readonly item: ConfigShape }
  | { readonly holds: 'text'; readonly names?: NameOf; readonly choices?: readonly string[] };

export type ConfigKeys = Readonly<Record<string, ConfigKey>>;

export interface ConfigKey {
  /** Markdown of one line. The JSON Schema has the English one. */
  readonly about: Localized<string>;
  readonly shape: ConfigShape;
}

export const text: ConfigShape = { holds: 'text' };
export const texts: ConfigShape = { holds: 'list', item: text };

/** A key and what is told about it, in English and in French. */
export function key(shape: ConfigShape, en: string, fr: string): ConfigKey {
  return { about: { en, fr }, shape };
}

/** The way from the root of a file to a place in it: keys, and places in lists. */
export type ConfigPath = readonly (string | number)[];

/** What may stand at the end of a path; undefined where the way leads nowhere. */
export function shapeAt(root: ConfigShape, path: ConfigPath): ConfigShape | undefined {
  let shape: ConfigShape | undefined = root;
  for (const step of path) shape = shape && below(shape, step);
  return shape;
}

function below(shape: ConfigShape, step: string | number): ConfigShape | undefined {
  if (shape.holds === 'list') return typeof step === 'number' ? shape.item : undefined;
  if (typeof step === 'number' || shape.holds === 'text') return undefined;
  return shape.holds === 'entries' ? shape.value : shape.keys[step]?.shape;
}
