import { collectFacts } from '../../server/src/core/facts/collectFacts.ts';
import type { FileFacts } from '../../server/src/core/facts/fileFacts.ts';
import type { DirectoryEntry, SourceFiles } from '../../server/src/core/render/sourceFiles.ts';
import type { FilePath } from '../../server/src/core/text/place.ts';
import { readYaml } from '../../server/src/core/yaml/readYaml.ts';
import type { YamlFile } from '../../server/src/core/yaml/yamlNode.ts';

/** Where texts come from. */
export interface TextHost {
  text(path: FilePath): string | undefined;
  list(directory: FilePath): readonly DirectoryEntry[] | undefined;
}

/** The files of one state of a workspace: each text is read and parsed once. */
export function textFiles(host: TextHost): SourceFiles {
  const texts = new Map<FilePath, string | undefined>();
  const trees = new Map<FilePath, YamlFile | undefined>();
  const facts = new Map<FilePath, FileFacts | undefined>();
  const lists = new Map<FilePath, readonly DirectoryEntry[] | undefined>();
  const text = remembered(texts, (path) => host.text(path));
  return {
    text,
    yaml: remembered(trees, (path) => onText(text(path), readYaml)),
    facts: remembered(facts, (path) =>
      onText(text(path), (content) => collectFacts(path, content, { manifests: 'all' })),
    ),
    list: remembered(lists, (directory) => host.list(directory)),
  };
}

function remembered<T>(known: Map<FilePath, T>, compute: (path: FilePath) => T): (path: FilePath) => T {
  return (path) => {
    if (!known.has(path)) known.set(path, compute(path));
    return known.get(path) as T;
  };
}

function onText<T>(text: string | undefined, read: (text: string) => T): T | undefined {
  return text === undefined ? undefined : read(text);
}
