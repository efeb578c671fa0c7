import type { Option } from 'commander';
import type { Locale, Localized } from '../../core/l10n/locale.ts';
import type { LoadedWorkspace } from '../../node/loadWorkspace.ts';
import type { ExitCode } from '../exitCode.ts';
import type { Output } from '../output.ts';

export type Format = 'text' | 'json';

/** One command of the program. */
export interface Task {
  readonly name: string;
  readonly description: Localized<string>;
  /** What it prints; text and JSON where it doesn't say. */
  readonly formats?: readonly string[];
  /** What it takes besides the folder and the format. */
  readonly options?: (locale: Locale) => readonly Option[];
  perform(workspace: LoadedWorkspace, format: Format, output: Output, options: object): ExitCode;
}
