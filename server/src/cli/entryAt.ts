import { accessSync, constants, statSync } from 'node:fs';
import { failureCode } from './failureCode.ts';

/** What stands at a path that the user named, or why nobody can tell, as `EACCES`. */
export function entryAt(fsPath: string): 'file' | 'folder' | 'nothing' | { readonly problem: string } {
  try {
    const isFolder = statSync(fsPath, { throwIfNoEntry: false })?.isDirectory();
    if (isFolder === undefined) return 'nothing';
    if (isFolder) accessSync(fsPath, constants.R_OK | constants.X_OK);
    return isFolder ? 'folder' : 'file';
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return { problem: failureCode(error) };
  }
}
