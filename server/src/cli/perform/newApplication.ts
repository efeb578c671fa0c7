import type { Wave } from '../../core/argo/wave.ts';
import { createApplications } from '../../core/create/createApplications.ts';
import type { Creation } from '../../core/create/creation.ts';
import { describeCreateNote, describeCreateProblem } from '../../core/create/createText.ts';
import { homesFor } from '../../core/create/homesFor.ts';
import { inScopes } from '../../core/create/inScopes.ts';
import type { Localized } from '../../core/l10n/locale.ts';
import type { Scope } from '../../core/scopes/scope.ts';
import { relativePath } from '../../core/text/posixPath.ts';
import type { LoadedWorkspace } from '../../node/loadWorkspace.ts';
import type { PerformOnFolder } from '../commands/task.ts';
import { exitCode } from '../exitCode.ts';
import { formatJson } from '../formatJson.ts';
import { noScopeText } from '../noScopeText.ts';
import type { Output } from '../output.ts';
import { patchOf } from '../patchOf.ts';
import { writeChanges } from '../writeChanges.ts';

interface NewApplicationOptions {
  readonly names: readonly [string];
  readonly scope?: readonly string[];
  readonly like?: string;
  readonly path?: string;
  readonly namespace?: string;
  readonly wave?: Wave;
  readonly dryRun?: boolean;
}

export const performNewApplication: PerformOnFolder = (workspace, format, output, given) => {
  // The parser has checked them against the options of `new`.
  const { names, scope, dryRun, ...wanted } = given as NewApplicationOptions;
  const [name] = names;
  const scopes = chooseScopes(workspace, name, scope);
  if ('problem' in scopes) {
    output.remark(texts[output.locale][scopes.problem](scopes.names));
    return exitCode.usage;
  }
  const creation = createApplications(
    workspace,
    inScopes(workspace.snapshot.model, scopes, { ...wanted, name }),
  );
  if ('kind' in creation) {
    const show = (path: string): string => relativePath(workspace.folder, path);
    output.remark(describeCreateProblem(creation, output.locale, show));
    return exitCode.usage;
  }
  if (dryRun !== true && !writeChanges(creation.files, workspace, output)) return exitCode.usage;
  const report = reportOf(workspace, creation, output);
  if (format === 'json') output.print(formatJson({ written: dryRun !== true, ...report }));
  else printText(report, dryRun === true ? 'patch' : 'file', output);
  return exitCode.success;
};

/** Those that were named; else the only one that it can go to. */
function chooseScopes(
  { snapshot: { model } }: LoadedWorkspace,
  name: string,
  named: readonly string[] | undefined,
): readonly Scope[] | { readonly problem: 'noScope' | 'whichScope'; readonly names: string } {
  const unknown = named?.find((each) => !model.scopes.some((scope) => scope.name === each));
  if (unknown !== undefined) return { problem: 'noScope', names: unknown };
  if (named)
    return [...new Set(named)].flatMap((each) => model.scopes.find((scope) => scope.name === each) ?? []);
  const homes = homesFor(model, name);
  if (homes.length === 1) return homes;
  return { problem: 'whichScope', names: homes.map((scope) => scope.name).join(', ') };
}

/** What `new` prints as JSON, and formats as text. */
interface NewApplicationReport {
  readonly applications: readonly {
    readonly application: string;
    readonly scope: string;
    readonly file: string;
    /** The Application or the template that it was made from. */
    readonly from: string;
    /** Null where nothing asks for one. */
    readonly wave: Wave | null;
    readonly notes: readonly string[];
  }[];
  readonly files: readonly { readonly file: string; readonly patch: string }[];
}

function reportOf(
  { folder }: LoadedWorkspace,
  { applications, files }: Creation,
  { locale }: Output,
): NewApplicationReport {
  return {
    applications: applications.map(({ request, file, from, wave, notes }) => ({
      application: request.name,
      scope: request.scope.name,
      file: relativePath(folder, file),
      from: from.startsWith('/') ? relativePath(folder, from) : from,
      wave: wave ?? null,
      notes: notes.map((note) => describeCreateNote(note, locale)),
    })),
    files: files.map((file) => ({ file: relativePath(folder, file.path), patch: patchOf(file, folder) })),
  };
}

/** Nothing but the patch, or the files, so that programs can read it; all else is a remark. */
function printText(report: NewApplicationReport, part: 'patch' | 'file', output: Output): void {
  const messages = texts[output.locale];
  output.print(report.files.map((file) => file[part].replace(/\n$/, '')).join('\n'));
  for (const { application, scope, from, wave, notes } of report.applications) {
    output.remark(messages.made(application, scope, from));
    output.remark(wave === null ? messages.noWave(application) : messages.wave(application, wave));
    for (const note of notes) output.remark(note);
  }
}

const texts: Localized<{
  noScope(name: string): string;
  whichScope(names: string): string;
  made(name: string, scope: string, from: string): string;
  wave(name: string, wave: Wave): string;
  noWave(name: string): string;
}> = {
  en: {
    noScope: noScopeText.en,
    whichScope: (names) =>
      names === ''
        ? 'No scope here lacks it and could take it. sync-waves list names all scopes.'
        : `Several scopes could take it: ${names}. Name one with --scope, or several.`,
    made: (name, scope, from) => `${name} in ${scope}, made from ${from}.`,
    wave: (name, wave) => `${name} is in wave ${wave}.`,
    noWave: (name) => `${name} has no wave: nothing asks for one.`,
  },
  fr: {
    noScope: noScopeText.fr,
    whichScope: (names) =>
      names === ''
        ? 'Aucune portée ici n’en manque et ne pourrait l’accueillir. sync-waves list nomme toutes les portées.'
        : `Plusieurs portées pourraient l’accueillir : ${names}. Nommez-en une avec --scope, ou plusieurs.`,
    made: (name, scope, from) => `${name} dans ${scope}, d’après ${from}.`,
    wave: (name, wave) => `${name} est en wave ${wave}.`,
    noWave: (name) => `${name} n’a pas de wave : rien n’en demande.`,
  },
};
