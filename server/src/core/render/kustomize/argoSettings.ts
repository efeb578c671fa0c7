import type { Located } from '../../manifest/manifest.ts';
import type { TextRange } from '../../text/textRange.ts';
import { failures } from '../failures.ts';
import type { RenderReport } from '../renderReport.ts';
import type { Kustomization, LabelRule, PatchEntry, TextMap } from './kustomization.ts';
import { emptySelector } from './selector.ts';
import type { SelectorFields } from './selector.ts';
import { scalarOf } from './tree.ts';
import { isPlainMap } from '../plainMap.ts';
import type { PlainMap } from '../plainMap.ts';

/** Settings come from an Application, not from a place in the kustomization. */
const nowhere: TextRange = { start: 0, end: 0 };

/**
 * The kustomization as Argo CD edits it before the build (S§5.4): prefix, suffix and namespace are replaced, labels,
 * annotations, components and patches added.
 */
export function withArgoSettings(
  kustomization: Kustomization,
  settings: PlainMap,
  report: RenderReport,
): Kustomization {
  const { namespace } = settings;
  return {
    ...kustomization,
    namePrefix: textOr(settings['namePrefix'], kustomization.namePrefix),
    nameSuffix: textOr(settings['nameSuffix'], kustomization.nameSuffix),
    namespace: isText(namespace) ? { value: namespace, range: nowhere } : kustomization.namespace,
    labels: [...kustomization.labels, labelRule(kustomization, settings)],
    commonAnnotations: withAnnotations(kustomization, settings, report),
    replicas: [...kustomization.replicas, ...replicaNames(settings['replicas'])],
    components: [...kustomization.components, ...listOf(settings['components']).filter(isText).map(located)],
    optionalComponents: settings['ignoreMissingComponents'] === true,
    patches: [
      ...kustomization.patches,
      ...listOf(settings['patches'])
        .filter(isPlainMap)
        .map((patch) => patchEntry(patch, kustomization)),
    ],
  };
}

function labelRule(kustomization: Kustomization, settings: PlainMap): LabelRule {
  const pairs = textMap(settings['commonLabels'], kustomization);
  if (settings['labelWithoutSelector'] !== true) return { pairs, also: 'selectorsAndTemplates' };
  return { pairs, also: settings['labelIncludeTemplates'] === true ? 'templates' : 'nowhere' };
}

/** `kustomize edit add annotation` refuses a key that is there already, unless it is told to replace it. */
function withAnnotations(kustomization: Kustomization, settings: PlainMap, report: RenderReport): TextMap {
  const added = textMap(settings['commonAnnotations'], kustomization);
  const place = { path: kustomization.path, range: nowhere };
  for (const [key, { text }] of added) {
    if (kustomization.commonAnnotations.has(key) && settings['forceCommonAnnotations'] !== true) {
      report.fail(failures.annotationIsSet(key), place);
    }
    if (text.includes('$') && settings['commonAnnotationsEnvsubst'] === true) {
      report.unresolve('unsupported', key, place);
    }
  }
  return new Map([...kustomization.commonAnnotations, ...added]);
}

function replicaNames(replicas: unknown): readonly Located<string>[] {
  const names = listOf(replicas).map((replica) => (isPlainMap(replica) ? replica['name'] : undefined));
  return names.filter(isText).map(located);
}

function patchEntry(patch: PlainMap, { path }: Kustomization): PatchEntry {
  const options = isPlainMap(patch['options']) ? patch['options'] : {};
  const place = { path, range: nowhere };
  return {
    path: isText(patch['path']) ? located(patch['path']) : undefined,
    inline: isText(patch['patch']) ? { text: patch['patch'], via: 'applicationSource', place } : undefined,
    target: isPlainMap(patch['target']) ? selectorOf(patch['target']) : undefined,
    allowNameChange: options['allowNameChange'] === true,
    allowKindChange: options['allowKindChange'] === true,
    range: nowhere,
  };
}

function selectorOf(target: PlainMap): SelectorFields {
  const texts = Object.entries(target).filter(([, value]) => isText(value));
  return { ...emptySelector, ...(Object.fromEntries(texts) as Partial<SelectorFields>) };
}

function textMap(value: unknown, { path }: Kustomization): TextMap {
  const texts = isPlainMap(value) ? Object.entries(value) : [];
  const origin = { via: 'applicationSource', place: { path, range: nowhere }, editable: false } as const;
  return new Map(
    texts.flatMap(([key, text]) => (typeof text === 'string' ? [[key, { ...scalarOf(text), origin }]] : [])),
  );
}

function located(value: string): Located<string> {
  return { value, range: nowhere };
}

function textOr(value: unknown, otherwise: string): string {
  return isText(value) ? value : otherwise;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
