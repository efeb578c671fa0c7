import * as vscode from 'vscode';

/** Like `vscode.l10n.t`. A parameter of what must also run without an editor. */
export type Translate = (message: string, ...args: (string | number)[]) => string;

/** The text in the language of the editor; the French texts are in `l10n/bundle.l10n.fr.json`. */
export const t: Translate = (message, ...args) => vscode.l10n.t(message, ...args);
