import { defaultSettings, type Settings } from '../../server/src/core/config/settings.ts';
import type { FilePath } from '../../server/src/core/text/place.ts';
import type { Snapshot } from '../../server/src/core/workspace/snapshot.ts';
import { Workspace } from '../../server/src/core/workspace/workspace.ts';
import { fixtureFolder, parseFixture, type Fixture } from './fixture.ts';
import { MemoryHost } from './memoryHost.ts';

/** The repository that `workspaceFrom` says the folder is a checkout of. */
export const fixtureRepository = 'https://example.com/acme/platform.git';

export interface WorkspaceOptions {
  readonly settings?: Partial<Settings>;
  /** Workspace folders; `/workspace` unless given. */
  readonly folders?: readonly FilePath[];
  /** Git remotes of `/workspace`; `fixtureRepository` unless given. */
  readonly remotes?: readonly string[];
}

export interface WorkspaceFixture extends Fixture {
  readonly workspace: Workspace;
  /** The snapshot of the fixture's files. */
  readonly snapshot: Snapshot;
  readonly host: MemoryHost;
}

/** A workspace with the files of a fixture (see fixture.ts) in it. A rule that throws makes it throw. */
export function workspaceFrom(text: string, options: WorkspaceOptions = {}): WorkspaceFixture {
  const { settings, folders = [fixtureFolder], remotes = [fixtureRepository] } = options;
  const fixture = parseFixture(text);
  const gitConfig = remotes.map((url, index) => `[remote "r${index}"]\n\turl = ${url}\n`).join('');
  const host = new MemoryHost(folders, [[`${fixtureFolder}/.git/config`, gitConfig], ...fixture.files]);
  const workspace = new Workspace(host);
  workspace.configure({ ...defaultSettings, ...settings });
  const snapshot = workspace.apply([...host.files].map(([path, content]) => ({ path, text: content })));
  return { ...fixture, workspace, snapshot, host };
}
