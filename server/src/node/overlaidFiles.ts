import type { FilePath } from '../core/text/place.ts';
import { basename, dirname } from '../core/text/posixPath.ts';
import type { WorkspaceFiles } from '../lsp/host.ts';

/** Files of which one has another text than on disk, where it need not be there at all. */
export function overlaidFiles(
  files: WorkspaceFiles,
  { path, text }: { readonly path: FilePath; readonly text: string },
): WorkspaceFiles {
  return {
    *discover() {
      for (const found of files.discover()) if (found !== path) yield found;
      yield path;
    },
    accepts: (asked) => asked === path || files.accepts(asked),
    readText: (asked) => (asked === path ? { text } : files.readText(asked)),
    listDirectory(directory) {
      const entries = files.listDirectory(directory);
      if (directory !== dirname(path)) return entries;
      const name = basename(path);
      const others = (entries ?? []).filter((entry) => entry.name !== name);
      return [...others, { name, kind: 'file' as const }].sort((a, b) => (a.name < b.name ? -1 : 1));
    },
  };
}
