import { existsSync } from 'node:fs';
import type { Localized } from '../../core/l10n/locale.ts';
import { joinPath } from '../../core/text/posixPath.ts';
import { toFsPath } from '../../node/fsPath.ts';
import { replaceFile } from '../../node/replaceFile.ts';
import type { PerformOnFolder } from '../commands/task.ts';
import { exitCode } from '../exitCode.ts';
import { failureCode } from '../failureCode.ts';
import { initialConfig } from '../initialConfig.ts';

const fileName = '.sync-waves.yaml';

export const performInit: PerformOnFolder = ({ folder, snapshot }, _format, output) => {
  const messages = texts[output.locale];
  const path = toFsPath(joinPath(folder, fileName));
  if (existsSync(path)) {
    output.remark(messages.exists);
    return exitCode.usage;
  }
  try {
    replaceFile(path, initialConfig(snapshot.model, output.locale));
  } catch (error) {
    output.remark(messages.notWritten(failureCode(error)));
    return exitCode.usage;
  }
  output.print(messages.written);
  return exitCode.success;
};

const texts: Localized<{
  readonly exists: string;
  readonly written: string;
  notWritten(reason: string): string;
}> = {
  en: {
    exists: `${fileName} is there already, and stays as it is. Remove it to have a new one.`,
    written: `${fileName} is written. Look through it: it repeats what the manifests say today.`,
    notWritten: (reason) => `${fileName} could not be written: ${reason}`,
  },
  fr: {
    exists: `${fileName} existe déjà et reste tel quel. Supprimez-le pour en avoir un nouveau.`,
    written: `${fileName} est écrit. Relisez-le : il répète ce que disent les manifestes aujourd’hui.`,
    notWritten: (reason) => `${fileName} n’a pas pu être écrit : ${reason}`,
  },
};
