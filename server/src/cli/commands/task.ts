import type { Argument, Command, Option } from 'commander';
import type { Locale, Localized } from '../../core/l10n/locale.ts';
import type { LoadedWorkspace } from '../../node/loadWorkspace.ts';
import type { ExitCode } from '../exitCode.ts';
import type { Output } from '../output.ts';
import type { View } from '../view.ts';

export type Format = 'text' | 'json';

/**
 * One command of the program: what the parser and the help have to know of it. What it does is loaded when it runs, so
 * that the program starts fast.
 */
export type Task = FolderTask | PathsTask | ProgramTask;

interface TaskBase {
  readonly name: string;
  readonly description: Localized<string>;
  /** What it prints, the usual one first; text and JSON where it doesn't say. */
  readonly formats?: readonly string[];
  /** What it takes besides the folder and the format. Paths are relative to `cwd`. */
  readonly options?: (locale: Locale, cwd: string) => readonly Option[];
  /** What it takes by position. */
  readonly parameters?: (locale: Locale) => readonly Argument[];
}

/** Looks at the files of a folder: its first argument or, where it has others, an option. */
export interface FolderTask extends TaskBase {
  readonly over: 'folder';
  load(): Promise<PerformOnFolder>;
}

/** `options` are as the parser has checked them; what was given by position is there as `names`. */
export type PerformOnFolder = (
  workspace: LoadedWorkspace,
  format: Format,
  output: Output,
  options: object,
) => ExitCode | Promise<ExitCode>;

/** Looks at some files and folders of a repository, all of which is read. */
export interface PathsTask extends TaskBase {
  readonly over: 'paths';
  /** Takes `-` for standard input, in place of the paths or, as `stdinFilename` says, of one file. */
  readonly readsStdin?: true;
  load(): Promise<PerformOnPaths>;
}

export interface PathsCall {
  readonly workspace: LoadedWorkspace;
  readonly view: View;
  /** Whether standard input was read. */
  readonly isStdin: boolean;
  readonly output: Output;
}

/** `options` are as the parser has checked them. */
export type PerformOnPaths = (call: PathsCall, options: object) => ExitCode | Promise<ExitCode>;

/** Needs no folder. */
export interface ProgramTask extends TaskBase {
  readonly over: 'program';
  load(): Promise<PerformAlone>;
}

export type PerformAlone = (call: {
  readonly format: string;
  readonly output: Output;
  readonly names: readonly string[];
  readonly program: Command;
}) => ExitCode;
