import * as vscode from 'vscode';
import type { Middleware } from 'vscode-languageclient/node';

/** It completes `.sync-waves.yaml` from our JSON Schema, which is registered as `yamlValidation`. */
const schemaExtension = 'redhat.vscode-yaml';

/**
 * Where the schema is completed from, everything that stands in it would be offered twice: keys, rules, severities. Names
 * of Applications are not in it, and always ours.
 */
export const completionMiddleware: Middleware = {
  provideCompletionItem: async (...[document, position, context, token, next]) => {
    const offers = await next(document, position, context, token);
    if (!offers || !isSchemaOffered(document)) return offers;
    const items = Array.isArray(offers) ? offers : offers.items;
    return items.filter(({ kind }) => kind === vscode.CompletionItemKind.Reference);
  },
};

function isSchemaOffered(document: vscode.TextDocument): boolean {
  const isOn = vscode.workspace.getConfiguration('yaml', document).get<boolean>('completion', true);
  return isOn && vscode.extensions.getExtension(schemaExtension)?.isActive === true;
}
