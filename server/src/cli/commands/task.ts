import type { Localized } from '../../core/l10n/locale.ts';
import type { LoadedWorkspace } from '../../node/loadWorkspace.ts';
import type { ExitCode } from '../exitCode.ts';
import type { Output } from '../output.ts';

export type Format = 'text' | 'json';

/** One command of the program. */
export interface Task {
  readonly name: string;
  readonly description: Localized<string>;
  perform(workspace: LoadedWorkspace, format: Format, output: Output): ExitCode;
}
