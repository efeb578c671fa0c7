import { annotationKeys } from '../../server/src/core/argo/annotationKeys.ts';
import type { RenderResult } from '../../server/src/core/render/renderedResource.ts';

/** What a build comes to: its objects, one line each, or that it fails. */
export type BuildOutcome = readonly string[] | 'fails';

/** The part of an object that is compared. */
export interface DescribedObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly namespace: string | undefined;
  readonly name: string;
  readonly annotation: (key: string) => string | undefined;
}

export function describeResult(result: RenderResult): BuildOutcome {
  if (result.failure) return 'fails';
  return describeObjects(
    result.resources.map((resource) => ({
      ...resource,
      annotation: (key: string) => resource.annotations.get(key)?.value,
    })),
  );
}

export function describeObjects(objects: readonly DescribedObject[]): BuildOutcome {
  return objects.map(describeObject).sort();
}

const shown = {
  wave: annotationKeys.syncWave,
  hook: annotationKeys.hook,
  'helm-hook': annotationKeys.helmHook,
  weight: annotationKeys.helmHookWeight,
};

function describeObject({ apiVersion, kind, namespace, name, annotation }: DescribedObject): string {
  const annotations = Object.entries(shown).flatMap(([label, key]) => {
    const value = annotation(key);
    return value === undefined ? [] : [`${label}=${JSON.stringify(value)}`];
  });
  return [apiVersion, kind, `${namespace ?? ''}/${name}`, ...annotations].join(' ');
}
