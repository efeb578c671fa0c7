import { relativePath } from '../core/text/posixPath.ts';
import type { LoadedWorkspace } from '../node/loadWorkspace.ts';
import type { Output } from './output.ts';

/** Remarks on the files that could not be read. Templates are as they should be, and not worth a remark. */
export function remarkUnread({ folder, unread }: LoadedWorkspace, output: Output): void {
  for (const [path, { reason, message }] of unread) {
    if (reason === 'template') continue;
    output.remark(`${relativePath(folder, path)}: ${message[output.locale]}`);
  }
}
