import type { TextEdit } from '../text/textEdit.ts';
import type { TextRange } from '../text/textRange.ts';
import { lineEnd, skipSpaces } from '../yaml/sourceText.ts';
import { readYaml } from '../yaml/readYaml.ts';
import type { YamlPair } from '../yaml/yamlNode.ts';
import { nodeAt, scalarText } from '../yaml/yamlPath.ts';
import type { ManifestAddress } from '../manifest/manifest.ts';
import { findManifestNode } from '../manifest/readManifests.ts';
import { planAddField } from './addField.ts';
import { planAddItem } from './addItem.ts';
import { EditedText } from './editedText.ts';
import { isAsExpected } from './expectedTree.ts';
import { findPair } from './findNode.ts';
import { isKeyPath } from './insertPair.ts';
import { planInsertComment } from './insertComment.ts';
import type { ManifestEdit } from './manifestEdit.ts';
import type { EditContext, PlannedEdit } from './plannedEdit.ts';
import { planRemoveItem } from './removeItem.ts';
import { planRemovePair } from './removePair.ts';
import { planReplaceText } from './replaceText.ts';
import { planSetAnnotation } from './setAnnotation.ts';
import type { NewAnnotation } from './setAnnotation.ts';
import { planRenameKey, planSetScalar } from './setScalar.ts';

type MoveEdit = Extract<ManifestEdit, { type: 'moveToAnnotations' }>;

/**
 * The smallest text edits that make the changes, all of them for one file and planned for its current text. Every
 * change is checked by reading the result: where it says anything else than intended, and where a change cannot be
 * made safely, the answer is undefined and nothing is edited.
 */
export function computeTextEdits(
  text: string,
  edits: readonly ManifestEdit[],
): readonly TextEdit[] | undefined {
  const edited = new EditedText(text);
  let context: EditContext | undefined = { text, yaml: readYaml(text) };
  if (context.yaml.problems.length > 0) return undefined;
  for (const edit of edits) {
    context =
      edit.type === 'moveToAnnotations' ? move(edited, context, edit) : perform(edited, context, edit);
    if (!context) return undefined;
  }
  return edited.edits;
}

function perform(
  edited: EditedText,
  context: EditContext,
  edit: Exclude<ManifestEdit, MoveEdit>,
): EditContext | undefined {
  return apply(edited, context, plan(edited, context, edit));
}

/** Applies a plan and checks the outcome; the next change is planned for the text that this one leaves. */
function apply(
  edited: EditedText,
  context: EditContext,
  planned: PlannedEdit | undefined,
): EditContext | undefined {
  if (!planned) return undefined;
  if (planned.edits.length === 0) return context;
  edited.apply(planned.edits);
  const text = edited.text;
  const yaml = readYaml(text);
  return isAsExpected(yaml, planned.expected) ? { text, yaml } : undefined;
}

function plan(
  edited: EditedText,
  context: EditContext,
  edit: Exclude<ManifestEdit, MoveEdit>,
): PlannedEdit | undefined {
  if (edit.type === 'setAnnotation') return planSetAnnotation(context, edit.at, edit);
  if ('keys' in edit) return planBelow(context, edit);
  const original = edit.type === 'insertComment' ? { start: edit.offset, end: edit.offset } : edit.range;
  const range = edited.locate(original);
  if (!range) return undefined;
  switch (edit.type) {
    case 'setScalar':
      return planSetScalar(context, range, edit.value);
    case 'renameKey':
      return planRenameKey(context, range, edit.key);
    case 'removePair':
      return planRemovePair(context, range);
    case 'replaceText':
      return planReplaceText(context, range, edit.text);
    case 'insertComment':
      return planInsertComment(context, range.start, edit.comment);
  }
}

function planBelow(
  context: EditContext,
  edit: Extract<ManifestEdit, { type: 'addField' | 'addItem' | 'removeItem' }>,
): PlannedEdit | undefined {
  const { at, keys } = edit;
  if (!isKeyPath(keys)) return undefined;
  switch (edit.type) {
    case 'addField':
      return planAddField(context, at, { keys, value: edit.value });
    case 'addItem':
      return planAddItem(context, at, { keys, item: edit.item });
    case 'removeItem':
      return planRemoveItem(context, at, { keys, item: edit.item });
  }
}

/** Sets the annotation, then removes the pair. An annotation that is there with another value is not replaced. */
function move(edited: EditedText, context: EditContext, { at, range }: MoveEdit): EditContext | undefined {
  const placed = edited.locate(range);
  const pair = placed && findPair(context.yaml, placed)?.pair;
  const annotation = pair && annotationOf(context.text, pair);
  if (!annotation) return undefined;
  const present = presentValue(context, at, annotation.key);
  if (present !== undefined && present !== annotation.value) return undefined;
  const set = apply(edited, context, planSetAnnotation(context, at, annotation));
  return set && perform(edited, set, { type: 'removePair', path: at.path, range });
}

function annotationOf(text: string, pair: YamlPair): NewAnnotation | undefined {
  const key = scalarText(pair.key);
  const value = scalarText(pair.value);
  if (key === undefined || value === undefined) return undefined;
  return { key, value, comment: commentBehind(text, pair.value.range) };
}

function presentValue({ yaml }: EditContext, at: ManifestAddress, key: string): string | undefined {
  return scalarText(nodeAt(findManifestNode(yaml, at), ['metadata', 'annotations', key]));
}

/** The comment on the line of a value goes where the value goes. */
function commentBehind(text: string, value: TextRange): string | undefined {
  const start = skipSpaces(text, value.end);
  return text.charAt(start) === '#' ? text.slice(start, lineEnd(text, start)).trimEnd() : undefined;
}
