import type { Locale } from '../core/l10n/locale.ts';

/** Where a command writes, and how. */
export interface Output {
  readonly locale: Locale;
  readonly paint: Paint;
  /** One line, or several, for the result. */
  print(text: string): void;
  /** The same for remarks, beside the result. */
  remark(text: string): void;
  /** What takes time just now, in a line that the next one replaces and an empty one removes; on a terminal only. */
  progress(text: string): void;
  /** Empties a terminal's screen, not what has been scrolled out of it. Does nothing elsewhere. */
  clear(): void;
}

type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'blue';

/** Colours a text, or leaves it as it is. */
export type Paint = (style: Style, text: string) => string;

const codes: Readonly<Record<Style, readonly [number, number]>> = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  yellow: [33, 39],
  blue: [34, 39],
};

export const plain: Paint = (_style, text) => text;

export const coloured: Paint = (style, text) => `\u001B[${codes[style][0]}m${text}\u001B[${codes[style][1]}m`;
