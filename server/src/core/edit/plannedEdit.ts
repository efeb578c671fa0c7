import type { TextEdit } from '../text/textEdit.ts';
import type { YamlFile } from '../yaml/yamlNode.ts';
import type { ExpectedRoots } from './expectedTree.ts';

/** The text that an edit is planned for, and its tree. */
export interface EditContext {
  readonly text: string;
  readonly yaml: YamlFile;
}

/** Text edits and what the documents have to say afterwards: nothing is applied that does not come out so. */
export interface PlannedEdit {
  readonly edits: readonly TextEdit[];
  readonly expected: ExpectedRoots;
}
