import { annotationKeys } from '../argo/annotationKeys.ts';
import { annotationTokens } from '../argo/annotationTokens.ts';
import type { FileFacts } from '../facts/fileFacts.ts';
import type { Manifest, MetadataEntry } from '../manifest/manifest.ts';
import { classifyObject, type Classification } from '../order/classifyObject.ts';
import { annotationOf } from './annotationEntries.ts';
import { isPlaceholder } from './isPlaceholder.ts';

/** The hook annotations of one manifest, and what Argo CD makes of them. */
export interface HookReading {
  readonly manifest: Manifest;
  readonly argo: HookTypes | undefined;
  readonly helm: HookTypes | undefined;
  readonly classification: Classification;
}

/** A hook annotation and the types that it names. */
export interface HookTypes {
  readonly entry: MetadataEntry;
  readonly tokens: readonly string[];
}

/**
 * The manifests of a file whose hook annotations are known, be there any or not. Where a placeholder stands for one of
 * them, or one is no string, nobody can tell here what the object will be.
 */
export function hookReadings(facts: FileFacts): readonly HookReading[] {
  return facts.manifests.flatMap((manifest) => readHooks(manifest) ?? []);
}

function readHooks(manifest: Manifest): HookReading | undefined {
  const argo = annotationOf(manifest, annotationKeys.hook);
  const helm = annotationOf(manifest, annotationKeys.helmHook);
  const entries = [argo, helm].filter((entry) => entry !== undefined);
  if (entries.some(({ type, value }) => type !== 'string' || isPlaceholder(value.value))) return undefined;
  const values = new Map(entries.map(({ key, value }) => [key.value, value.value]));
  return {
    manifest,
    argo: argo && hookTypes(argo),
    helm: helm && hookTypes(helm),
    classification: classifyObject(values),
  };
}

function hookTypes(entry: MetadataEntry): HookTypes {
  return { entry, tokens: annotationTokens(entry.value.value) };
}
