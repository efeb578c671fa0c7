import {
  CompletionItemKind,
  MarkupKind,
  type CompletionItem,
  type CompletionParams,
} from 'vscode-languageserver';
import { completeConfig, type ConfigCompletion } from '../../core/features/completeConfig.ts';
import { toPath } from '../convert/uri.ts';
import { configQuestion } from './configQuestion.ts';
import type { HandlerContext } from './handlerContext.ts';

/** Keys and names in `.sync-waves.yaml`. */
export function answerCompletion(
  { session, client }: HandlerContext,
  params: CompletionParams,
): CompletionItem[] {
  const path = toPath(params.textDocument.uri);
  if (path === undefined) return [];
  const { snapshot, positions } = session;
  const question = configQuestion(session, { path, offset: positions.offsetOf(path, params.position) });
  if (!question) return [];
  const found = completeConfig(snapshot.model, question, client.locale);
  const range = positions.rangeOf({ path, range: found.range });
  return found.items.map(({ kind, label, newText, detail, about }) => ({
    label,
    kind: kinds[kind],
    textEdit: { range, newText },
    ...(detail !== undefined && { detail }),
    ...(about !== undefined && { documentation: { kind: MarkupKind.Markdown, value: about } }),
  }));
}

const kinds: Readonly<Record<ConfigCompletion['kind'], CompletionItemKind>> = {
  key: CompletionItemKind.Property,
  application: CompletionItemKind.Reference,
  rule: CompletionItemKind.EnumMember,
  choice: CompletionItemKind.Value,
};
