import type { FileFacts } from '../facts/fileFacts.ts';
import type { FilePath } from '../text/place.ts';
import type { YamlFile } from '../yaml/yamlNode.ts';
import type { DirectoryEntry, SourceFiles } from './sourceFiles.ts';

/** Files that note every path they were asked for, missing ones included: what a render result depends on. */
export class RecordingFiles implements SourceFiles {
  readonly reads = new Set<FilePath>();
  readonly #files: SourceFiles;

  constructor(files: SourceFiles) {
    this.#files = files;
  }

  /** Notes paths that somebody else asked for on our behalf. */
  include(paths: Iterable<FilePath>): void {
    for (const path of paths) this.reads.add(path);
  }

  text(path: FilePath): string | undefined {
    this.reads.add(path);
    return this.#files.text(path);
  }

  yaml(path: FilePath): YamlFile | undefined {
    this.reads.add(path);
    return this.#files.yaml(path);
  }

  facts(path: FilePath): FileFacts | undefined {
    this.reads.add(path);
    return this.#files.facts(path);
  }

  list(directory: FilePath): readonly DirectoryEntry[] | undefined {
    this.reads.add(directory);
    return this.#files.list(directory);
  }
}
