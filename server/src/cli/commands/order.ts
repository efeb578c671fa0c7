import { Option } from 'commander';
import { nodeId } from '../../core/features/nodeId.ts';
import { orderDocument } from '../../core/features/orderDocument.ts';
import type { Locale, Localized } from '../../core/l10n/locale.ts';
import type { Scope } from '../../core/scopes/scope.ts';
import type { LoadedWorkspace } from '../../node/loadWorkspace.ts';
import { checkReport } from '../checkReport.ts';
import { configurationMistakes } from '../configurationMistakes.ts';
import { exitCode } from '../exitCode.ts';
import { formatJson } from '../formatJson.ts';
import { orderReport } from '../orderReport.ts';
import { selectScopes } from '../selectScopes.ts';
import type { Task } from './task.ts';

export const order: Task = {
  name: 'order',
  description: {
    en: 'show what runs when in each scope',
    fr: 'montrer ce qui s’exécute quand dans chaque portée',
  },
  options,
  perform(workspace, format, output, given) {
    // The parser has made it of `options`.
    const selected = selectScopes(workspace.snapshot.model, given);
    if ('unknown' in selected) {
      output.remark(texts.unknown[output.locale](selected.unknown));
      return exitCode.usage;
    }
    const { scopes } = selected;
    output.print(
      format === 'json'
        ? formatJson(orderReport(workspace, scopes))
        : formatText(workspace, scopes, output.locale),
    );
    const mistakes = configurationMistakes(checkReport(workspace));
    for (const mistake of mistakes) output.remark(mistake);
    return mistakes.length === 0 ? exitCode.success : exitCode.usage;
  },
};

function options(locale: Locale): readonly Option[] {
  const add = (name: string, previous: readonly string[] = []): readonly string[] => [...previous, name];
  return [
    new Option('--app <name>', texts.app[locale]).argParser(add),
    new Option('--scope <name>', texts.scope[locale]).argParser(add),
  ];
}

/** The same text as in the editor. */
function formatText(workspace: LoadedWorkspace, scopes: readonly Scope[], locale: Locale): string {
  if (scopes.length === 0) return texts.none[locale];
  const { model } = workspace.snapshot;
  return scopes
    .map((scope) => orderDocument(model, nodeId.scope(scope), locale).text.trimEnd())
    .join('\n\n\n');
}

const texts = {
  none: {
    en: 'No Applications found. Name a directory with --scope to see its order.',
    fr: 'Aucune Application trouvée. Indiquez un répertoire avec --scope pour en voir l’ordre.',
  },
  app: {
    en: 'only what this Application renders, or the scope that it is in; may be repeated',
    fr: 'seulement ce que rend cette Application, ou la portée où elle se trouve ; peut être répété',
  },
  scope: {
    en: 'only this scope; may be repeated',
    fr: 'seulement cette portée ; peut être répété',
  },
  unknown: {
    en: (name) => `There is no Application and no scope ${name}. The command list names them.`,
    fr: (name) => `Il n’y a ni Application ni portée ${name}. La commande list les nomme.`,
  } satisfies Localized<(name: string) => string>,
};
