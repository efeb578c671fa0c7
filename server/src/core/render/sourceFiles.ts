import type { FileFacts } from '../facts/fileFacts.ts';
import type { FilePath } from '../text/place.ts';
import type { YamlFile } from '../yaml/yamlNode.ts';

/**
 * The files of the workspace as rendering sees them. Open buffers win over the disk. Answers never throw.
 *
 * One object answers for one state of the workspace: the same question has the same answer for good, and rendering
 * remembers by it what several sources share. After a change of any file, hand over a new object.
 */
export interface SourceFiles {
  /** The text, or undefined when there is no such readable file inside the workspace. */
  text(path: FilePath): string | undefined;
  /** The parsed text; recently used files are kept, others are parsed again. */
  yaml(path: FilePath): YamlFile | undefined;
  /** The facts, also for a file that discovery left out (ignored by Git, say) but a list names. */
  facts(path: FilePath): FileFacts | undefined;
  /** The names directly in a directory, sorted; undefined when there is no such directory. */
  list(directory: FilePath): readonly DirectoryEntry[] | undefined;
}

export interface DirectoryEntry {
  readonly name: string;
  readonly kind: 'file' | 'directory';
}
