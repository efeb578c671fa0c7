import { MarkupKind, type ClientCapabilities } from 'vscode-languageserver';
import { viewsCapability } from '../protocol/names.ts';

/** What a client can do besides what every client can. */
export interface Abilities {
  /** The client can be asked to watch files. */
  readonly canWatchFiles: boolean;
  /** It tells of folders that come and go. */
  readonly hasWorkspaceFolders: boolean;
  /** It asks for the edit of a code action when that is chosen. */
  readonly resolvesCodeActions: boolean;
  /** It takes edits that name the version of the document that they are for. */
  readonly takesDocumentChanges: boolean;
  /** It takes edits that create files. */
  readonly createsFiles: boolean;
  /** It shows texts as Markdown. */
  readonly readsMarkdown: boolean;
  /** It has views of ours: the tree, the order, the status. */
  readonly hasViews: boolean;
}

export function readAbilities({ workspace, textDocument, experimental }: ClientCapabilities): Abilities {
  return {
    ...readWorkspace(workspace),
    ...readTextDocument(textDocument),
    hasViews: (experimental as Record<string, unknown> | undefined)?.[viewsCapability] === true,
  };
}

type WorkspaceAbility = 'canWatchFiles' | 'hasWorkspaceFolders' | 'takesDocumentChanges' | 'createsFiles';

function readWorkspace(workspace: ClientCapabilities['workspace']): Pick<Abilities, WorkspaceAbility> {
  return {
    canWatchFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    hasWorkspaceFolders: workspace?.workspaceFolders === true,
    takesDocumentChanges: workspace?.workspaceEdit?.documentChanges === true,
    createsFiles: workspace?.workspaceEdit?.resourceOperations?.includes('create') ?? false,
  };
}

function readTextDocument(
  textDocument: ClientCapabilities['textDocument'],
): Pick<Abilities, 'resolvesCodeActions' | 'readsMarkdown'> {
  return {
    resolvesCodeActions: textDocument?.codeAction?.resolveSupport?.properties.includes('edit') ?? false,
    // Who doesn't say what it takes shows Markdown as it is written.
    readsMarkdown: textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) ?? true,
  };
}
