import type { Wave } from '../argo/wave.ts';
import { groupBy } from '../collections/groupBy.ts';
import type { Dependency } from '../dependencies/dependency.ts';
import type { Located, ProseComment } from '../manifest/manifest.ts';
import type { Instance } from '../scopes/scope.ts';
import type { Place } from '../text/place.ts';
import type { Fix } from './finding.ts';
import type { Report, RuleContext, WorkspaceRule } from './rule.ts';
import { staleCommentText } from './staleCommentText.ts';

/** A free comment states a wave that is no longer true (design.md §3.1 "prose comment"). */
export const waveCommentStale: WorkspaceRule = {
  id: 'wave-comment-stale',
  over: 'workspace',
  severity: 'hint',
  fixable: true,
  title: {
    en: 'A comment states a wave that is not true',
    fr: 'Un commentaire indique une wave qui n’est pas la bonne',
  },
  check: (context) => {
    const statements = context.model.graph.dependencies.flatMap(statementsOf);
    const byComment = groupBy(statements, ({ place }) => `${place.path} ${place.range.start}`);
    return [...byComment.values()].flatMap((same) => report(same, context) ?? []);
  },
};

/** What a comment says of the wave of an instance. One comment in a base says it in every overlay. */
interface Statement {
  readonly place: Place;
  readonly stated: Wave;
  readonly owner: Instance;
  readonly named: Instance & { readonly wave: Wave };
}

function statementsOf({ dependent, provider, evidence }: Dependency): readonly Statement[] {
  const prose = evidence.filter(({ kind }) => kind === 'prose');
  return prose.flatMap(({ place }) => [
    ...statementAt(place, { relation: 'after', owner: dependent, named: provider }),
    ...statementAt(place, { relation: 'before', owner: provider, named: dependent }),
  ]);
}

function statementAt(
  name: Place,
  { relation, owner, named }: Pick<ProseComment, 'relation'> & Record<'owner' | 'named', Instance>,
): readonly Statement[] {
  const { scope, wave } = named;
  const stated = statedWave(owner, name, relation);
  if (!stated || wave === undefined || scope !== owner.scope) return [];
  return [
    {
      place: { path: name.path, range: stated.range },
      stated: stated.value,
      owner,
      named: { ...named, wave },
    },
  ];
}

/** The wave behind the name that stands at a place; undefined when the comment is not the owner's or states none. */
function statedWave(
  { resource: { manifest } }: Instance,
  { path, range }: Place,
  relation: ProseComment['relation'],
): Located<Wave> | undefined {
  if (manifest?.address.path !== path) return undefined;
  return manifest.proseComments.find(
    (comment) => comment.relation === relation && comment.name.range.start === range.start,
  )?.wave;
}

/** A comment is stale where it is true in no scope. What to write instead is plain where all agree. */
function report(same: readonly Statement[], context: RuleContext): Report | undefined {
  const [first] = same;
  const waves = new Set(same.map(({ named }) => named.wave));
  if (!first || waves.has(first.stated)) return undefined;
  const messages = staleCommentText[context.settings.locale];
  const { place, stated, owner, named } = first;
  const { name } = named.resource;
  return {
    place,
    message: messages.message(name, stated, named.wave),
    related: [
      { place: named.waveSource?.annotation.origin.place ?? named.resource.place, message: messages.here },
    ],
    application: owner.resource.name,
    provider: name,
    scope: owner.scope.name,
    fixes: waves.size === 1 ? [correction(place, named.wave, messages.fix(named.wave))] : [],
  };
}

function correction({ path, range }: Place, wave: Wave, title: string): Fix {
  return { title, safe: true, edits: [{ type: 'replaceText', path, range, text: wave.toString() }] };
}
