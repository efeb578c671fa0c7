import { resolve } from 'node:path';
import { Argument, Command, CommanderError, Option } from 'commander';
import { version } from '../../../package.json';
import type { Locale } from '../core/l10n/locale.ts';
import type { Format, PathsTask, Task } from './commands/task.ts';
import { tasks } from './commands/tasks.ts';
import { exitCode, type ExitCode } from './exitCode.ts';
import { lastWords } from './lastWords.ts';
import { localeOf } from './localeOf.ts';
import type { StdinCall } from './openStdin.ts';
import { coloured, plain, type Output } from './output.ts';

/** The parts of a process that a run of the program sees. */
export interface Surroundings {
  readonly stdout: { readonly isTTY?: boolean; write(text: string): unknown };
  readonly stderr: { readonly isTTY?: boolean; write(text: string): unknown };
  readonly stdin?: StdinCall['stdin'];
  readonly env: Readonly<Record<string, string | undefined>>;
  cwd(): string;
}

/** Runs the program with the arguments behind its name. Never throws. */
export async function run(args: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const output = outputTo(surroundings);
  const { stdin = [] } = surroundings;
  const words = lastWords[output.locale];
  const cwd = directoryOf(surroundings);
  if (cwd === undefined) {
    output.remark(words.noDirectory);
    return exitCode.usage;
  }
  let code: ExitCode = exitCode.success;
  const program = new Command('sync-waves').version(version).description(description[output.locale]);
  for (const task of tasks) {
    const command = define(program.command(task.name), task, { locale: output.locale, cwd });
    command.action(async () => {
      code = await perform(task, command, { output, cwd, stdin });
    });
  }
  try {
    await attach(program, surroundings).parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.success : exitCode.usage;
    output.remark(words.internal(error));
    return exitCode.internal;
  }
}

/** Undefined where it was removed meanwhile. */
function directoryOf(surroundings: Surroundings): string | undefined {
  try {
    return surroundings.cwd();
  } catch {
    return undefined;
  }
}

function define(
  command: Command,
  task: Task,
  { locale, cwd }: { readonly locale: Locale; readonly cwd: string },
): Command {
  command.description(task.description[locale]);
  for (const parameter of task.parameters?.(locale) ?? []) command.addArgument(parameter);
  addPlace(command, task, locale);
  for (const option of [...formatOption(task), ...(task.options?.(locale, cwd) ?? [])])
    command.addOption(option);
  return command;
}

/** Where the command looks: files and folders, or one folder. */
function addPlace(command: Command, task: Task, locale: Locale): void {
  if (task.over === 'program') return;
  if (task.over === 'paths') {
    const paths = texts[task.readsStdin === true ? 'pathsOrStdin' : 'paths'][locale];
    command.addArgument(new Argument('[paths...]', paths).default(['.'], '.'));
    return;
  }
  // Behind other arguments that may be left out, nobody could tell the folder from them.
  const folder = texts.folder[locale];
  if (task.parameters === undefined) command.addArgument(new Argument('[folder]', folder).default('.'));
  else command.addOption(new Option('--folder <folder>', folder).default('.'));
}

function formatOption({ formats = ['text', 'json'] }: Task): readonly Option[] {
  return formats.length === 0 ? [] : [new Option('--format <format>').choices(formats).default(formats[0])];
}

interface Place {
  readonly output: Output;
  readonly cwd: string;
  readonly stdin: StdinCall['stdin'];
}

interface CommonOptions {
  readonly folder?: string;
  readonly format: Format;
  readonly stdinFilename?: string;
}

async function perform(task: Task, command: Command, place: Place): Promise<ExitCode> {
  // The parser fills in the folder's default and has checked the format.
  const options = command.opts<CommonOptions>();
  const { output } = place;
  const names = command.processedArgs as readonly string[];
  if (task.over === 'program') {
    const performAlone = await task.load();
    return performAlone({ format: options.format, output, names, program: command.parent ?? command });
  }
  if (task.over === 'paths') return performOnPaths(task, command, place);
  const folder = options.folder ?? names[0] ?? '.';
  const workspace = (await import('./openFolder.ts')).openFolder(resolve(place.cwd, folder), output);
  if (workspace === undefined) return exitCode.usage;
  const performOnFolder = await task.load();
  return performOnFolder(workspace, options.format, output, { ...options, names });
}

async function performOnPaths(task: PathsTask, command: Command, place: Place): Promise<ExitCode> {
  const options = command.opts<CommonOptions>();
  const { output } = place;
  const [paths = []] = command.processedArgs as readonly (readonly string[])[];
  const isStdin = task.readsStdin === true && paths.includes('-');
  if (isStdin && paths.length > 1) {
    output.remark(texts.stdinAlone[output.locale]);
    return exitCode.usage;
  }
  const opened = isStdin
    ? await (await import('./openStdin.ts')).openStdin({ ...place, fileName: options.stdinFilename })
    : (await import('./openPaths.ts')).openPaths(paths, place);
  if (opened === undefined) return exitCode.usage;
  const performCall = await task.load();
  return performCall({ ...opened, isStdin, output }, options);
}

/** Lets the program and its commands write where we are told to, and return instead of ending the process. */
function attach(program: Command, { stdout, stderr }: Surroundings): Command {
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: (text) => stderr.write(text),
    });
  }
  return program;
}

function outputTo({ stdout, stderr, env }: Surroundings): Output {
  return {
    locale: localeOf(env),
    paint: wantsColours(stdout.isTTY === true, env) ? coloured : plain,
    print: (text) => stdout.write(`${text}\n`),
    remark: (text) => stderr.write(`sync-waves: ${text}\n`),
    progress: (text) => {
      if (stderr.isTTY === true && env['TERM'] !== 'dumb') stderr.write(`\r${text}\u001B[K`);
    },
    clear: () => {
      if (stdout.isTTY === true) stdout.write('\u001B[H\u001B[2J');
    },
  };
}

/** What the user says of colours (https://no-color.org, https://force-color.org), else whether it is a terminal. */
function wantsColours(isTerminal: boolean, { NO_COLOR, FORCE_COLOR, TERM }: Surroundings['env']): boolean {
  if (NO_COLOR) return false;
  if (FORCE_COLOR) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return isTerminal && TERM !== 'dumb';
}

const description = {
  en: 'Shows and checks the order in which Argo CD syncs the Applications of a repository.',
  fr: 'Montre et vérifie l’ordre dans lequel Argo CD synchronise les Applications d’un dépôt.',
};
const texts = {
  folder: { en: 'the folder to read', fr: 'le dossier à lire' },
  paths: {
    en: 'the files and folders to look at; the whole repository is read',
    fr: 'les fichiers et dossiers à examiner ; le dépôt entier est lu',
  },
  pathsOrStdin: {
    en: 'the files and folders to look at, or - for standard input; the whole repository is read',
    fr: 'les fichiers et dossiers à examiner, ou - pour l’entrée standard ; le dépôt entier est lu',
  },
  stdinAlone: {
    en: 'Standard input stands alone: give - or paths, not both.',
    fr: 'L’entrée standard va seule : indiquez - ou des chemins, pas les deux.',
  },
};
