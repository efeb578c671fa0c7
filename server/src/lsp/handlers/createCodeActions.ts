import type { CodeAction } from 'vscode-languageserver';
import { createApplications } from '../../core/create/createApplications.ts';
import { createActions } from '../../core/features/createActions.ts';
import { nodeId } from '../../core/features/nodeId.ts';
import type { Place } from '../../core/text/place.ts';
import type { CreationData } from '../../protocol/types.ts';
import { toDiagnostic } from '../convert/diagnostic.ts';
import { toFileCreations } from '../convert/fileEdits.ts';
import { worldOf } from '../worldOf.ts';
import type { HandlerContext } from './handlerContext.ts';

/** The Applications that could be created for what a place names. Their edits are made when one is chosen. */
export function createCodeActions({ session, client }: HandlerContext, place: Place): readonly CodeAction[] {
  if (!client.createsFiles || !client.resolvesCodeActions) return [];
  return createActions(worldOf(session), place, client.locale).map(({ title, finding, creates }) => ({
    title,
    kind: 'quickfix',
    ...(finding && { diagnostics: [toDiagnostic(finding, session.positions)] }),
    data: { creates: { name: creates.name, scopeId: nodeId.scope(creates.scope) } } satisfies CreationData,
  }));
}

/** The action with its edit, as far as all that it takes is clear. */
export function resolveCreation({ session }: HandlerContext, action: CodeAction): CodeAction {
  const { creates } = action.data as CreationData;
  const { model } = session.snapshot;
  const scopes = model.scopes.filter((scope) => nodeId.scope(scope) === creates.scopeId);
  const creation = createApplications(
    worldOf(session),
    scopes.map((scope) => ({ scope, name: creates.name })),
  );
  if ('kind' in creation) return action;
  const documentChanges = toFileCreations(creation.files, session).flatMap(
    ({ uri, version, edits, isNew }) => [
      ...(isNew === true ? [{ kind: 'create' as const, uri }] : []),
      { textDocument: { uri, version }, edits: [...edits] },
    ],
  );
  return { ...action, edit: { documentChanges } };
}
