import picomatch from 'picomatch';
import type { ApplicationSpec } from '../argo/applicationSpec.ts';
import type { SyncWindow } from './readSyncWindows.ts';

/** Whether a window is about an Application (S§4.3). Stars match across `/`, as in the address of a cluster. */
export function windowCovers(
  { applications, namespaces, clusters, needsAll }: SyncWindow,
  name: string,
  { namespace, server, name: cluster }: ApplicationSpec['destination'],
): boolean {
  const answers = [
    { globs: applications, texts: [name] },
    { globs: namespaces, texts: [namespace] },
    { globs: clusters, texts: [server, cluster] },
  ]
    .filter(({ globs }) => globs.length > 0)
    .map(({ globs, texts }) => texts.some((text) => text !== undefined && matches(text, globs)));
  return needsAll ? answers.length > 0 && answers.every(Boolean) : answers.some(Boolean);
}

function matches(text: string, globs: readonly string[]): boolean {
  return picomatch.isMatch(text, [...globs], { bash: true, dot: true, nonegate: true });
}
