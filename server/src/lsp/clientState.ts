import type { InitializeParams, WorkspaceFoldersChangeEvent } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import type { Settings } from '../core/config/settings.ts';
import type { Locale } from '../core/l10n/locale.ts';
import type { FilePath } from '../core/text/place.ts';
import type { ClientSettings } from '../protocol/types.ts';
import { toPath } from './convert/uri.ts';
import type { WorkspaceOptions } from './host.ts';
import { readAbilities, type Abilities } from './readAbilities.ts';
import { readClientSettings } from './readClientSettings.ts';

/** What the client has said of itself and of its workspace. */
export interface ClientState extends Abilities {
  readonly locale: Locale;
  readonly folders: readonly FilePath[];
  /** It has started without any folder. */
  readonly namesNoFolder: boolean;
  readonly settings: ClientSettings;
}

/** What holds until the client has said anything. */
export const unknownClient: ClientState = {
  locale: 'en',
  folders: [],
  namesNoFolder: true,
  settings: readClientSettings(undefined),
  ...readAbilities({}),
};

export function readInitializeParams(params: InitializeParams): ClientState {
  const folders = foldersOf(params);
  return {
    locale: params.locale?.startsWith('fr') === true ? 'fr' : 'en',
    folders,
    namesNoFolder: folders.length === 0,
    settings: readClientSettings(params.initializationOptions),
    ...readAbilities(params.capabilities),
  };
}

/** Folders that are not on this machine's disk are left out. Older clients name one folder, in another place. */
function foldersOf(params: InitializeParams): readonly FilePath[] {
  /* eslint-disable @typescript-eslint/no-deprecated -- older clients know nothing else */
  const { workspaceFolders, rootUri, rootPath } = params;
  /* eslint-enable @typescript-eslint/no-deprecated */
  const root = rootUri ?? (rootPath ? URI.file(rootPath).toString() : undefined);
  const uris = workspaceFolders?.map(({ uri }) => uri) ?? (root === undefined ? [] : [root]);
  return uris.map(toPath).filter((path) => path !== undefined);
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
