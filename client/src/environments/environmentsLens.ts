import * as vscode from 'vscode';
import { t } from '../translate.ts';
import { environmentsScheme } from './environmentsUri.ts';

/** The way from the comparison of environments to making them equal, above its first line. */
export function registerEnvironmentsLens(): vscode.Disposable {
  return vscode.languages.registerCodeLensProvider(
    { scheme: environmentsScheme },
    {
      provideCodeLenses: () => [
        new vscode.CodeLens(new vscode.Range(0, 0, 0, 0), {
          command: 'syncWaves.bringWaves',
          title: t('$(arrow-swap) Bring the waves of one environment to another'),
        }),
      ],
    },
  );
}
