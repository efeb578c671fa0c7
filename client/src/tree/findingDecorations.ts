import * as vscode from 'vscode';
import { severityText } from '../severityText.ts';
import { t } from '../translate.ts';
import { nodeDecoration, nodeScheme } from './nodeDecoration.ts';

/** Shows the findings on and below a tree item as a badge and a colour. */
export const findingDecorations: vscode.FileDecorationProvider = {
  provideFileDecoration(uri) {
    if (uri.scheme !== nodeScheme) return undefined;
    const shown = nodeDecoration(uri.query);
    if (!shown) return undefined;
    const color = shown.color === undefined ? undefined : new vscode.ThemeColor(shown.color);
    const tooltip =
      shown.severity === undefined
        ? undefined
        : t('Findings: {0}, the worst: {1}', shown.findings, severityText(shown.severity, t));
    return new vscode.FileDecoration(shown.badge, tooltip, color);
  },
};
