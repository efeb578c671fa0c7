import {
  DidChangeWatchedFilesNotification,
  FileChangeType,
  WatchKind,
  type Connection,
  type DidChangeWatchedFilesParams,
  type FileEvent,
} from 'vscode-languageserver';
import { isGitFile } from '../core/facts/isGitFile.ts';
import type { FilePath } from '../core/text/place.ts';
import { basename } from '../core/text/posixPath.ts';
import { toPath } from './convert/uri.ts';
import type { Session } from './session.ts';

/**
 * Besides what is read (JSON for patches), everything that comes or goes is watched: editors report a directory that
 * was moved or deleted as a whole, and no pattern for files matches it.
 */
const watchers = [
  { globPattern: '**/*.{yaml,yml,json}' },
  { globPattern: '**/{Kustomization,.gitignore}' },
  { globPattern: '**/.git/{config,HEAD}' },
  { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete },
];

/** Asks the editor to tell of changes on disk. */
export async function watchFiles(connection: Connection): Promise<void> {
  await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
}

/** Takes over what the editor tells. */
export function applyFileEvents({ changes }: DidChangeWatchedFilesParams, session: Session): void {
  const events = changes.flatMap(readEvent);
  if (events.some(({ path }) => basename(path) === '.gitignore')) session.searchAgain();
  session.filesDeleted(pathsOf(events, FileChangeType.Deleted));
  session.filesCreated(pathsOf(events, FileChangeType.Created));
  session.filesChanged(pathsOf(events, FileChangeType.Changed));
}

interface PathEvent {
  readonly path: FilePath;
  readonly type: FileChangeType;
}

function readEvent({ uri, type }: FileEvent): readonly PathEvent[] {
  const path = toPath(uri);
  return path === undefined || isNoise(path) ? [] : [{ path, type }];
}

/** Git and package managers write thousands of files that are never read. */
function isNoise(path: FilePath): boolean {
  return /\/(\.git|node_modules)(\/|$)/.test(path) && !isGitFile(path);
}

function pathsOf(events: readonly PathEvent[], wanted: FileChangeType): readonly FilePath[] {
  return events.filter(({ type }) => type === wanted).map(({ path }) => path);
}
