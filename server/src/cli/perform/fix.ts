import type { Localized } from '../../core/l10n/locale.ts';
import { relativePath } from '../../core/text/posixPath.ts';
import { findRepositoryRoot } from '../../node/findRepositoryRoot.ts';
import type { CheckOptions } from '../checkOptions.ts';
import type { Format, PerformOnPaths } from '../commands/task.ts';
import { exitCode } from '../exitCode.ts';
import { formatJson } from '../formatJson.ts';
import { makeFixes } from '../makeFixes.ts';
import type { Output } from '../output.ts';
import { gitPatchOf } from '../patchOf.ts';
import { unknownName, unknownNameText } from '../selectFindings.ts';
import { writeChanges } from '../writeChanges.ts';

type FixOptions = Pick<CheckOptions, 'rule' | 'app'> & {
  readonly format: Format;
  readonly dryRun?: boolean;
};

export const performFix: PerformOnPaths = ({ workspace, view, output }, given) => {
  // The parser has checked them against the options of `fix`.
  const options = given as FixOptions;
  const unknown = unknownName(workspace, options);
  if (unknown !== undefined) {
    output.remark(unknownNameText[unknown.kind][output.locale](unknown.name));
    return exitCode.usage;
  }
  const made = makeFixes(workspace, { options, view });
  const { writes } = made;
  const isDry = options.dryRun === true;
  if (!isDry && !writeChanges(writes, { folder: view.cwd }, output)) return exitCode.usage;
  const root = findRepositoryRoot(workspace.folder) ?? workspace.folder;
  const files = writes.map((write) => ({
    file: relativePath(view.cwd, write.path),
    patch: gitPatchOf(write, root),
  }));
  report({ ...made, files, isDry }, options.format, output);
  return isDry && writes.length > 0 ? exitCode.findings : exitCode.success;
};

interface Made {
  readonly files: readonly FilePatch[];
  readonly fixed: number;
  readonly left: number;
  readonly isDry: boolean;
}

function report({ files, fixed, left, isDry }: Made, format: Format, output: Output): void {
  const messages = texts[output.locale];
  if (format === 'json') output.print(formatJson({ written: !isDry, fixed, left, files }));
  else {
    printText(files, isDry, output);
    output.remark(messages[isDry ? 'wouldFix' : 'fixed'](fixed, left, files.length));
  }
}

interface FilePatch {
  /** Relative to the directory that the user is in. */
  readonly file: string;
  /** For the root of the repository, as Git's own patches are. */
  readonly patch: string;
}

/** A dry run prints nothing but the patch, so that `git apply` and `patch` take it. */
function printText(patches: readonly FilePatch[], isDry: boolean, output: Output): void {
  if (patches.length === 0) return;
  output.print(patches.map(({ file, patch }) => (isDry ? patch.replace(/\n$/, '') : file)).join('\n'));
}

const texts: Localized<{
  fixed(fixed: number, left: number, files: number): string;
  wouldFix(fixed: number, left: number, files: number): string;
}> = {
  en: {
    fixed: (fixed, left, files) =>
      fixed === 0
        ? `Nothing to fix without a decision. ${leftInEnglish(left)}`
        : `${fixed} ${fixed === 1 ? 'finding' : 'findings'} fixed in ${files} ${files === 1 ? 'file' : 'files'}. ${leftInEnglish(left)}`,
    wouldFix: (fixed, left, files) =>
      fixed === 0
        ? `Nothing to fix without a decision. ${leftInEnglish(left)}`
        : `${fixed} ${fixed === 1 ? 'finding' : 'findings'} to fix in ${files} ${files === 1 ? 'file' : 'files'}; nothing was written. ${leftInEnglish(left)}`,
  },
  fr: {
    fixed: (fixed, left, files) =>
      fixed === 0
        ? `Rien à réparer sans décision. ${leftInFrench(left)}`
        : `${fixed} ${fixed > 1 ? 'constats réparés' : 'constat réparé'} dans ${files} ${files > 1 ? 'fichiers' : 'fichier'}. ${leftInFrench(left)}`,
    wouldFix: (fixed, left, files) =>
      fixed === 0
        ? `Rien à réparer sans décision. ${leftInFrench(left)}`
        : `${fixed} ${fixed > 1 ? 'constats' : 'constat'} à réparer dans ${files} ${files > 1 ? 'fichiers' : 'fichier'} ; rien n’a été écrit. ${leftInFrench(left)}`,
  },
};

function leftInEnglish(left: number): string {
  return left === 0 ? 'None is left.' : `${left} ${left === 1 ? 'needs' : 'need'} a decision; see check.`;
}

function leftInFrench(left: number): string {
  if (left === 0) return 'Il n’en reste aucun.';
  return left > 1
    ? `${left} demandent une décision ; voir check.`
    : `${left} demande une décision ; voir check.`;
}
