import { relativePath } from '../core/text/posixPath.ts';
import type { LoadedWorkspace } from '../node/loadWorkspace.ts';
import type { Output } from './output.ts';
import { isInView, type View } from './view.ts';

/** Remarks on the files that could not be read. Templates are as they should be, and not worth a remark. */
export function remarkUnread({ unread }: LoadedWorkspace, view: View, output: Output): void {
  for (const [path, { reason, message }] of unread) {
    if (reason === 'template' || !isInView(view, path)) continue;
    output.remark(`${relativePath(view.cwd, path)}: ${message[output.locale]}`);
  }
}
