import type { Localized } from '../../core/l10n/locale.ts';
import type { PerformOnFolder } from '../commands/task.ts';
import { exitCode } from '../exitCode.ts';
import { explainReport } from '../explainReport.ts';
import { findInstances } from '../findInstances.ts';
import { formatExplainText } from '../formatExplainText.ts';
import { formatJson } from '../formatJson.ts';

export const performExplain: PerformOnFolder = (workspace, format, output, given) => {
  // The parser requires the first name and leaves the second one undefined.
  const { names } = given as { readonly names: readonly (string | undefined)[] };
  const wanted = names.filter((name) => name !== undefined);
  const { model } = workspace.snapshot;
  const found = wanted.map((name) => ({ name, instances: findInstances(model, name) }));
  const missing = found.find(({ instances }) => instances.length === 0);
  if (missing !== undefined) {
    output.remark(texts[output.locale](missing.name));
    return exitCode.usage;
  }
  const report = explainReport(workspace, found[0]?.instances ?? [], {
    others: found[1]?.instances,
    locale: output.locale,
  });
  output.print(format === 'json' ? formatJson(report) : formatExplainText(report, output));
  return exitCode.success;
};

const texts: Localized<(name: string) => string> = {
  en: (name) =>
    `There is no ${name}. Give the name of an Application, as list shows them, or kind and name of an object, as in Job/migrate.`,
  fr: (name) =>
    `Il n’y a pas de ${name}. Indiquez le nom d’une Application, comme dans list, ou type et nom d’un objet, comme Job/migrate.`,
};
