import type {
  ClientCapabilities,
  InitializeParams,
  WorkspaceFoldersChangeEvent,
} from 'vscode-languageserver';
import type { Settings } from '../core/config/settings.ts';
import type { Locale } from '../core/l10n/locale.ts';
import type { FilePath } from '../core/text/place.ts';
import type { ClientSettings } from '../protocol/types.ts';
import { toPath } from './convert/uri.ts';
import type { WorkspaceOptions } from './host.ts';
import { readClientSettings } from './readClientSettings.ts';

/** What the client has said of itself and of its workspace. */
export interface ClientState extends Abilities {
  readonly locale: Locale;
  readonly folders: readonly FilePath[];
  readonly settings: ClientSettings;
}

/** What the client can do besides what every client can. */
interface Abilities {
  /** The client can be asked to watch files. */
  readonly canWatchFiles: boolean;
  /** It tells of folders that come and go. */
  readonly hasWorkspaceFolders: boolean;
  /** It asks for the edit of a code action when that is chosen. */
  readonly resolvesCodeActions: boolean;
  /** It takes edits that name the version of the document that they are for. */
  readonly takesDocumentChanges: boolean;
}

/** What holds until the client has said anything. */
export const unknownClient: ClientState = {
  locale: 'en',
  folders: [],
  settings: readClientSettings(undefined),
  canWatchFiles: false,
  hasWorkspaceFolders: false,
  resolvesCodeActions: false,
  takesDocumentChanges: false,
};

export function readInitializeParams(params: InitializeParams): ClientState {
  return {
    locale: params.locale?.startsWith('fr') === true ? 'fr' : 'en',
    folders: foldersOf(params),
    settings: readClientSettings(params.initializationOptions),
    ...readCapabilities(params.capabilities),
  };
}

function readCapabilities({ workspace, textDocument }: ClientCapabilities): Abilities {
  const resolvable = textDocument?.codeAction?.resolveSupport?.properties ?? [];
  return {
    canWatchFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    hasWorkspaceFolders: workspace?.workspaceFolders === true,
    resolvesCodeActions: resolvable.includes('edit'),
    takesDocumentChanges: workspace?.workspaceEdit?.documentChanges === true,
  };
}

/** Folders that are not on this machine's disk are left out. */
function foldersOf({ workspaceFolders }: InitializeParams): readonly FilePath[] {
  return (workspaceFolders ?? []).map(({ uri }) => toPath(uri)).filter((path) => path !== undefined);
}

/** The client's settings as the core takes them. */
export function settingsOf({ locale, settings }: ClientState): Settings {
  const { rules, dependencyAnnotations, unorderedScopes } = settings;
  return { locale, rules: new Map(Object.entries(rules)), dependencyAnnotations, unorderedScopes };
}

/** What of the client's workspace is to be read. */
export function workspaceOptionsOf({ folders, settings }: ClientState): WorkspaceOptions {
  const globs = Object.entries(settings.filesExclude);
  return { folders, exclude: globs.filter(([, isOn]) => isOn).map(([glob]) => glob) };
}

/** The folders after some were added and others removed. */
export function changedFolders(
  folders: readonly FilePath[],
  { added, removed }: WorkspaceFoldersChangeEvent,
): readonly FilePath[] {
  const gone = new Set(removed.map(({ uri }) => toPath(uri)));
  const come = added.map(({ uri }) => toPath(uri)).filter((path) => path !== undefined);
  return [...new Set([...folders.filter((folder) => !gone.has(folder)), ...come])];
}
