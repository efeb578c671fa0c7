import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command, CommanderError, Option } from 'commander';
import { version } from '../../../package.json';
import { defaultSettings } from '../core/config/settings.ts';
import type { Locale } from '../core/l10n/locale.ts';
import { fromFsPath } from '../node/fsPath.ts';
import { loadWorkspace } from '../node/loadWorkspace.ts';
import { check } from './commands/check.ts';
import { dependencies } from './commands/dependencies.ts';
import { list } from './commands/list.ts';
import { order } from './commands/order.ts';
import { plan } from './commands/plan.ts';
import type { Format, Task } from './commands/task.ts';
import { exitCode, type ExitCode } from './exitCode.ts';
import { coloured, plain, type Output } from './output.ts';
import { remarkUnread } from './remarkUnread.ts';

/** The parts of a process that a run of the program sees. */
export interface Surroundings {
  readonly stdout: { readonly isTTY?: boolean; write(text: string): unknown };
  readonly stderr: { write(text: string): unknown };
  readonly env: Readonly<Record<string, string | undefined>>;
  cwd(): string;
}

const tasks: readonly Task[] = [list, order, dependencies, check, plan];

/** Runs the program with the arguments behind its name. Never throws. */
export function run(args: readonly string[], surroundings: Surroundings): ExitCode {
  const output = outputTo(surroundings);
  let code: ExitCode = exitCode.success;
  const program = new Command('sync-waves').version(version).description(description[output.locale]);
  for (const task of tasks) {
    const command = program
      .command(task.name)
      .description(task.description[output.locale])
      .argument('[folder]', folderArgument[output.locale], '.')
      .addOption(new Option('--format <format>').choices(task.formats ?? ['text', 'json']).default('text'))
      .action((folder: string, options: { format: Format }) => {
        code = perform(task, {
          folder: resolve(surroundings.cwd(), folder),
          format: options.format,
          output,
          options,
        });
      });
    addOptions(command, task, output.locale);
  }
  try {
    attach(program, surroundings).parse(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.success : exitCode.usage;
    output.remark(
      `${internalError[output.locale]} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
    return exitCode.internal;
  }
}

function addOptions(command: Command, { options }: Task, locale: Locale): void {
  for (const option of options?.(locale) ?? []) command.addOption(option);
}

interface Job {
  readonly folder: string;
  readonly format: Format;
  readonly output: Output;
  readonly options: object;
}

function perform(task: Task, { folder, format, output, options }: Job): ExitCode {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
    output.remark(noFolder[output.locale](folder));
    return exitCode.usage;
  }
  const workspace = loadWorkspace(fromFsPath(folder), { ...defaultSettings, locale: output.locale });
  remarkUnread(workspace, output);
  return task.perform(workspace, format, output, options);
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
    paint: stdout.isTTY === true && !env['NO_COLOR'] ? coloured : plain,
    print: (text) => stdout.write(`${text}\n`),
    remark: (text) => stderr.write(`sync-waves: ${text}\n`),
  };
}

function localeOf(env: Surroundings['env']): Locale {
  const language = env['LC_ALL'] ?? env['LC_MESSAGES'] ?? env['LANG'] ?? '';
  return language.startsWith('fr') ? 'fr' : 'en';
}

const description = {
  en: 'Shows and checks the order in which Argo CD syncs the Applications of a repository.',
  fr: 'Montre et vérifie l’ordre dans lequel Argo CD synchronise les Applications d’un dépôt.',
};
const folderArgument = { en: 'the folder to read', fr: 'le dossier à lire' };
const internalError = { en: 'internal error:', fr: 'erreur interne :' };
const noFolder = {
  en: (folder: string) => `${folder} is not a folder. Name the folder of a repository.`,
  fr: (folder: string) => `${folder} n’est pas un dossier. Indiquez le dossier d’un dépôt.`,
};
