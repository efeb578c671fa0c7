import type { Locale } from '../l10n/locale.ts';
import { compareEnvironments, type ComparedApplication } from '../scopes/environmentDrift.ts';
import { environmentLabels } from '../scopes/environmentLabels.ts';
import { findPlatforms, type Platform } from '../scopes/environments.ts';
import type { Instance } from '../scopes/scope.ts';
import type { Model } from '../workspace/model.ts';
import { wavePlace } from '../fixes/wavePlace.ts';
import { alignedTable } from './alignedTable.ts';
import { environmentsText } from './environmentsText.ts';
import { escapeTable } from './escapeTable.ts';
import { joinLines, type Fragment, type Line, type LinkedText } from './linkedText.ts';

/**
 * The environments of each platform side by side: Markdown that can be read as it is. Applications that differ come
 * first; waves lead to where they are set.
 */
export function environmentsDocument(model: Model, locale: Locale): LinkedText {
  const words = environmentsText[locale];
  const platforms = findPlatforms(model);
  return joinLines([
    [`# ${words.title}`],
    ...(platforms.length === 0 ? [[''], [words.none]] : platforms.flatMap((each) => section(each, locale))),
  ]);
}

function section(platform: Platform, locale: Locale): readonly Line[] {
  const words = environmentsText[locale];
  const labels = environmentLabels(platform);
  const rows = compareEnvironments(platform);
  const differing = rows.filter(({ differs }) => differs).length;
  const missing = rows.filter(({ instances }) => instances.includes(undefined)).length;
  return [
    [''],
    [`## ${platform.environments.map(({ scope }) => escapeTable(scope.name)).join(' · ')}`],
    [''],
    [[words.differing(differing, rows.length), ...(missing > 0 ? [words.missing(missing)] : [])].join(' ')],
    [words.legend],
    [''],
    ...alignedTable(
      ['', words.application, ...labels],
      rows.map((row) => [
        row.differs ? '≠' : '',
        nameOf(row),
        ...row.instances.map((each) => waveOf(each, locale)),
      ]),
    ),
  ];
}

function nameOf({ name, instances }: ComparedApplication): Fragment {
  const place = instances.find((instance) => instance)?.resource.place;
  return place ? { text: name, place } : name;
}

/** `3`; `(0)` where nothing sets it. */
function waveOf(instance: Instance | undefined, locale: Locale): Fragment {
  if (instance?.wave === undefined) return environmentsText[locale].absent;
  const { wave, waveSource } = instance;
  return { text: waveSource ? wave.toString() : `(${wave})`, place: wavePlace(instance) };
}
