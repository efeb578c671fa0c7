import * as vscode from 'vscode';
import { t } from '../translate.ts';
import { planScheme } from './planUri.ts';

/** The way from the preview of a plan to its application, above its first line. */
export function registerPlanLens(): vscode.Disposable {
  return vscode.languages.registerCodeLensProvider(
    { scheme: planScheme },
    {
      provideCodeLenses: () => [
        new vscode.CodeLens(new vscode.Range(0, 0, 0, 0), {
          command: 'syncWaves.applyPlan',
          title: t('$(check) Apply: review the changes file by file first'),
        }),
      ],
    },
  );
}
