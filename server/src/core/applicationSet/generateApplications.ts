import { readYaml } from '../yaml/readYaml.ts';
import { listOf, mapOf, textOf, type PlainMap } from '../yaml/plainMap.ts';
import { toPlain } from '../yaml/toPlain.ts';
import type { GeneratorContext } from './generatorContext.ts';
import { mergeValues } from './mergeValues.ts';
import type { Parameters, TemplateMode } from './parameters.ts';
import { renderText, renderValue } from './renderTemplate.ts';
import { runGenerator } from './runGenerator.ts';

/** An Application as an ApplicationSet would create it. */
export interface GeneratedApplication {
  /** `metadata` and `spec` as plain values. */
  readonly value: PlainMap;
  /** Index in `spec.generators`. */
  readonly generator: number;
  /** Some text holds an expression that is not evaluated here. */
  readonly resolved: boolean;
  /** `templatePatch` is applied, where there is one: otherwise it may change any field but `spec.project`. */
  readonly isPatched: boolean;
}

export interface GeneratedApplications {
  readonly applications: readonly GeneratedApplication[];
  /** Generators whose sets can't be known from a checkout; each stands for any number of further Applications. */
  readonly unknown: readonly { readonly generator: number; readonly reason: string }[];
  /** Argo CD would refuse the whole ApplicationSet: it generates nothing. */
  readonly invalid: { readonly generator: number; readonly reason: string } | undefined;
}

/** How the texts of an ApplicationSet are templated. */
export function templateMode(spec: PlainMap): TemplateMode {
  return spec['goTemplate'] === true ? 'go' : 'fast';
}

/**
 * What an ApplicationSet generates as far as the workspace tells: sets by generator, template (a generator's own one
 * wins field by field), then `templatePatch` (S§6).
 */
export function generateApplications(spec: PlainMap, context: GeneratorContext): GeneratedApplications {
  const applications: GeneratedApplication[] = [];
  const unknown: { generator: number; reason: string }[] = [];
  for (const [generator, entry] of listOf(spec['generators']).entries()) {
    const result = runGenerator(entry, context);
    if (result.kind === 'invalid') {
      return { applications: [], unknown: [], invalid: { generator, reason: result.reason } };
    }
    const reason = result.kind === 'unknown' ? result.reason : result.open;
    if (reason !== undefined) unknown.push({ generator, reason });
    if (result.kind === 'known')
      applications.push(
        ...result.sets.map((set) => generate(spec, entry, set, { generator, mode: context.mode })),
      );
  }
  return { applications, unknown, invalid: undefined };
}

function generate(
  spec: PlainMap,
  generatorEntry: unknown,
  set: Parameters,
  { generator, mode }: { readonly generator: number; readonly mode: TemplateMode },
): GeneratedApplication {
  const template = mergeValues(spec['template'], ownTemplate(generatorEntry) ?? {});
  const rendered = renderValue(template, set, mode);
  const patch = renderText(textOf(spec['templatePatch']) ?? '', set, mode);
  const patchValue = patch.resolved ? toPlain(readYaml(patch.text).documents[0]?.root) : undefined;
  const value = mergeValues(rendered.value, patchValue ?? {});
  return {
    value: mapOf(value) ?? {},
    generator,
    resolved: rendered.resolved && patch.resolved,
    isPatched: patch.resolved,
  };
}

/** The `template` inside the generator's own block, whichever kind it is. */
function ownTemplate(entry: unknown): PlainMap | undefined {
  const blocks = Object.values(mapOf(entry) ?? {});
  return blocks.map((block) => mapOf(mapOf(block)?.['template'])).find((template) => template !== undefined);
}
