import type { Command, Option } from 'commander';
import type { PerformAlone } from '../commands/task.ts';
import { exitCode } from '../exitCode.ts';

/** Made of what the parser knows, so that it never lacks a command or an option. */
export const performCompletion: PerformAlone = ({ output, names: [shell], program }) => {
  output.print(scripts[shell as keyof typeof scripts](describe(program)));
  return exitCode.success;
};

interface Completions {
  readonly program: string;
  readonly commands: readonly CommandCompletions[];
}

interface CommandCompletions {
  readonly name: string;
  readonly description: string;
  readonly options: readonly OptionCompletions[];
  /** The values of its argument. */
  readonly choices: readonly string[];
  /** The option of `compgen` for what else its arguments may be. */
  readonly paths: '-d' | '-f' | undefined;
}

interface OptionCompletions {
  readonly flag: string;
  readonly description: string;
  readonly takesValue: boolean;
  readonly choices: readonly string[];
}

function describe(program: Command): Completions {
  const describeOption = ({ long, description, required, argChoices }: Option): OptionCompletions => ({
    flag: long ?? '',
    description,
    takesValue: required,
    choices: argChoices ?? [],
  });
  return {
    program: program.name(),
    commands: program.commands.map((command) => ({
      name: command.name(),
      description: command.description(),
      options: command.options.map(describeOption),
      choices: command.registeredArguments[0]?.argChoices ?? [],
      paths: pathOptions[command.registeredArguments[0]?.name() ?? ''],
    })),
  };
}

const pathOptions: Readonly<Record<string, '-d' | '-f'>> = { folder: '-d', paths: '-f' };

/** zsh runs the functions of bash, as it has for all programs that come with them. */
const scripts = {
  bash: bashScript,
  zsh: (completions: Completions) =>
    `autoload -U +X bashcompinit && bashcompinit\n${bashScript(completions)}`,
  fish: fishScript,
};

function bashScript({ program, commands }: Completions): string {
  const words = (texts: readonly string[]): string =>
    `COMPREPLY=($(compgen -W '${texts.join(' ')}' -- "$word"))`;
  const values = commands.flatMap(({ name, options }) =>
    options
      .filter(({ choices }) => choices.length > 0)
      .map(({ flag, choices }) => `    '${name} ${flag}') ${words(choices)}; return ;;`),
  );
  const free = commands.flatMap(({ name, options }) =>
    options
      .filter(({ takesValue, choices }) => takesValue && choices.length === 0)
      .map(({ flag }) => `'${name} ${flag}'`),
  );
  const own = commands.map(({ name, options, choices, paths }) => {
    const all = words([...options.map(({ flag }) => flag), ...choices]);
    return `    ${name}) ${paths === undefined ? all : `${all.slice(0, -1)} $(compgen ${paths} -- "$word"))`} ;;`;
  });
  return [
    '_sync_waves() {',
    '  local word=${COMP_WORDS[COMP_CWORD]} command=${COMP_WORDS[1]}',
    `  if ((COMP_CWORD == 1)); then ${words(commands.map(({ name }) => name))}; return; fi`,
    '  case "$command ${COMP_WORDS[COMP_CWORD - 1]}" in',
    ...values,
    ...(free.length > 0 ? [`    ${free.join(' | ')}) COMPREPLY=($(compgen -f -- "$word")); return ;;`] : []),
    '  esac',
    '  case "$command" in',
    ...own,
    '  esac',
    '}',
    `complete -o filenames -F _sync_waves ${program} argocd-sync-waves`,
  ].join('\n');
}

function fishScript({ program, commands }: Completions): string {
  const quote = (text: string): string => `'${text.replace(/['\\]/g, '\\$&')}'`;
  const lines = commands.flatMap(({ name, description, options, choices }) => [
    `complete -c ${program} -n __fish_use_subcommand -f -a ${name} -d ${quote(description)}`,
    ...options.map(({ flag, description: meaning, takesValue, choices: values }) =>
      [
        `complete -c ${program} -n '__fish_seen_subcommand_from ${name}' -l ${flag.slice(2)}`,
        ...(takesValue ? ['-r'] : []),
        ...(values.length > 0 ? [`-f -a ${quote(values.join(' '))}`] : []),
        ...(meaning === '' ? [] : [`-d ${quote(meaning)}`]),
      ].join(' '),
    ),
    ...(choices.length > 0
      ? [`complete -c ${program} -n '__fish_seen_subcommand_from ${name}' -f -a ${quote(choices.join(' '))}`]
      : []),
  ]);
  return lines.join('\n');
}
