import type { Localized } from '../l10n/locale.ts';
import type { ProseComment } from '../manifest/manifest.ts';
import type { Instance, Scope } from '../scopes/scope.ts';
import type { Report, RuleContext, ScopeRule } from './rule.ts';

const text: Localized<{
  message(name: string, stated: bigint, wave: bigint): string;
  fix(wave: bigint): string;
  here: string;
}> = {
  en: {
    message: (name, stated, wave) =>
      `The comment says that ${name} is in wave ${stated}, but it is in wave ${wave}. Readers will trust the comment. Correct one of the two.`,
    fix: (wave) => `Write wave ${wave} into the comment`,
    here: 'Its wave comes from here.',
  },
  fr: {
    message: (name, stated, wave) =>
      `Le commentaire dit que ${name} est en wave ${stated}, mais il est en wave ${wave}. On se fiera au commentaire. Corrigez l’un des deux.`,
    fix: (wave) => `Écrire la wave ${wave} dans le commentaire`,
    here: 'Sa wave vient d’ici.',
  },
};

/** A free comment states a wave that is no longer true (design.md §3.1 "prose comment"). */
export const waveCommentStale: ScopeRule = {
  id: 'wave-comment-stale',
  over: 'scope',
  severity: 'hint',
  fixable: true,
  title: {
    en: 'A comment states a wave that is not true',
    fr: 'Un commentaire indique une wave qui n’est pas la bonne',
  },
  check: (scope, context) => {
    if (!scope.holdsArgoObjects) return [];
    return scope.instances.flatMap((instance) =>
      (instance.resource.manifest?.proseComments ?? []).flatMap(
        (comment) => report(instance, comment, context) ?? [],
      ),
    );
  },
};

function report(instance: Instance, comment: ProseComment, context: RuleContext): Report | undefined {
  const { manifest, name } = instance.resource;
  const named = onlyInstance(instance.scope, comment.name.value);
  if (!manifest || !comment.wave || named?.wave === undefined || named.wave === comment.wave.value)
    return undefined;
  const messages = text[context.settings.locale];
  const { path } = manifest.address;
  return {
    place: { path, range: comment.wave.range },
    message: messages.message(named.resource.name, comment.wave.value, named.wave),
    related: [
      { place: named.waveSource?.annotation.origin.place ?? named.resource.place, message: messages.here },
    ],
    application: name,
    provider: named.resource.name,
    scope: instance.scope.name,
    fixes: [
      {
        title: messages.fix(named.wave),
        safe: true,
        edits: [{ type: 'replaceText', path, range: comment.wave.range, text: named.wave.toString() }],
      },
    ],
  };
}

/** The Application or ApplicationSet of that name in the scope, unless there are several. */
function onlyInstance(scope: Scope, name: string): Instance | undefined {
  const [found, ...others] = scope.instances.filter(
    ({ resource }) => resource.application !== undefined && resource.name === name,
  );
  return others.length === 0 ? found : undefined;
}
