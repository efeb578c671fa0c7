import picomatch from 'picomatch';
import { configShape } from '../config/configKeys.ts';
import { shapeAt, type ConfigShape, type NameOf } from '../config/configShape.ts';
import type { Localized } from '../l10n/locale.ts';
import { rulePage } from '../rules/rulePage.ts';
import { rules } from '../rules/registry.ts';
import type { Model } from '../workspace/model.ts';
import { readYaml } from '../yaml/readYaml.ts';
import type { ConfigQuestion } from './completeConfig.ts';
import { configApplications, wavesOf } from './configApplications.ts';
import { configSpot, type ConfigSpot } from './configSpot.ts';
import { firstOf, moreText } from './describer.ts';
import type { Hover, HoverOptions } from './hover.ts';
import { escapeMarkdown } from './markdown.ts';

/** How many Applications that a pattern matches are named. */
const mostNamed = 10;

/** What a key of `.sync-waves.yaml` means, and what a name in it stands for. */
export function hoverConfig(
  model: Model,
  question: ConfigQuestion,
  options: HoverOptions,
): Hover | undefined {
  const spot = configSpot(readYaml(question.text).documents[0]?.root, question.offset);
  if (!spot) return undefined;
  const { value, range } = spot.scalar;
  const about = aboutKey(spot, options);
  if (about !== undefined) return { range, markdown: about };
  const names = namesAt(spot);
  if (names === undefined) return undefined;
  const markdown =
    names === 'rule'
      ? aboutRule(value, options)
      : aboutApplications(model, question.path, { glob: value, options });
  return markdown === undefined ? undefined : { range, markdown };
}

function aboutKey({ isKey, path, scalar }: ConfigSpot, { locale }: HoverOptions): string | undefined {
  const shape = isKey ? shapeAt(configShape, path) : undefined;
  return shape?.holds === 'keys' ? shape.keys[scalar.value]?.about[locale] : undefined;
}

function namesAt({ isKey, path }: ConfigSpot): NameOf | undefined {
  const shape = shapeAt(configShape, path);
  if (isKey) return shape?.holds === 'entries' ? shape.names : undefined;
  return shape && namesOf(shape);
}

/** One text stands for a list of one. */
function namesOf(shape: ConfigShape): NameOf | undefined {
  if (shape.holds === 'list') return namesOf(shape.item);
  return shape.holds === 'text' ? shape.names : undefined;
}

function aboutRule(id: string, { locale }: HoverOptions): string | undefined {
  const rule = rules.find((candidate) => candidate.id === id);
  return rule && `[${escapeMarkdown(rule.title[locale])}](${rulePage(id)})`;
}

function aboutApplications(
  model: Model,
  path: string,
  { glob, options: { locale, link } }: { readonly glob: string; readonly options: HoverOptions },
): string {
  const words = text[locale];
  const matching = [...configApplications(model, path)].filter(
    ([name]) => name === glob || picomatch.isMatch(name, glob),
  );
  if (matching.length === 0) return words.none(escapeMarkdown(glob));
  const { shown, more } = firstOf(matching, mostNamed);
  const lines = shown.map(([name, instances]) => {
    const [first] = instances;
    const label = escapeMarkdown(name);
    const waves = wavesOf(instances);
    return `- ${first ? link(first.resource.place, label) : label}${waves === '' ? '' : `, wave ${waves}`}`;
  });
  if (more > 0) lines.push(`- ${moreText[locale](more)}`);
  return [words.count(matching.length), '', ...lines].join('\n');
}

const text: Localized<{
  none(name: string): string;
  count(applications: number): string;
}> = {
  en: {
    none: (name) => `No Application that this file is about is called ${name}.`,
    count: (applications) => (applications === 1 ? '1 Application:' : `${applications} Applications:`),
  },
  fr: {
    none: (name) => `Aucune Application concernée par ce fichier ne s’appelle ${name}.`,
    count: (applications) => (applications > 1 ? `${applications} Applications :` : '1 Application :'),
  },
};
