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
import type { PerformOnFolder } from '../commands/task.ts';

export const performOrder: PerformOnFolder = (workspace, format, output, given) => {
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
};

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
  unknown: {
    en: (name) => `There is no Application and no scope ${name}. The command list names them.`,
    fr: (name) => `Il n’y a ni Application ni portée ${name}. La commande list les nomme.`,
  } satisfies Localized<(name: string) => string>,
};
