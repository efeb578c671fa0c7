import { annotationKeys } from '../argo/annotationKeys.ts';
import type { ApplicationSource } from '../argo/applicationSpec.ts';
import { isTemplateText } from './fieldText.ts';
import type { Manifest } from './manifest.ts';

/** What of a manifest ordering reads. */
export type TemplatedFields = Pick<
  Manifest,
  'apiVersion' | 'group' | 'kind' | 'name' | 'namespace' | 'annotations' | 'application'
>;

/**
 * Whether something that ordering reads is a template expression. Other fields do not count: alert rules, dashboards
 * and policies hold `{{` for programs that read it later. An ApplicationSet's `spec` is a template by design.
 */
export function holdsTemplates(content: TemplatedFields): boolean {
  return templatedFields(content).some((field) => field !== undefined && isTemplateText(field));
}

function templatedFields(content: TemplatedFields): readonly (string | undefined)[] {
  const annotations = content.annotations.filter(({ key }) => orderingKeys.has(key.value));
  const own = [content.apiVersion, content.kind, content.name?.value, content.namespace?.value];
  return [...own, ...annotations.map(({ value }) => value.value), ...specFields(content)];
}

function specFields({ kind, application }: TemplatedFields): readonly (string | undefined)[] {
  if (kind !== 'Application' || !application) return [];
  const { project, sources, destination } = application;
  return [
    project,
    ...sources.flatMap(sourceFields),
    destination.server,
    destination.name,
    destination.namespace,
  ];
}

function sourceFields(source: ApplicationSource): readonly (string | undefined)[] {
  return [source.repoURL, source.path, source.chart, source.targetRevision];
}

const orderingKeys: ReadonlySet<string> = new Set(Object.values(annotationKeys));
