import type { Located } from '../../manifest/manifest.ts';
import type { FilePath } from '../../text/place.ts';
import { isInside, joinPath } from '../../text/posixPath.ts';
import { failures } from '../failures.ts';
import { RecordingFiles } from '../recordingFiles.ts';
import { RenderReport } from '../renderReport.ts';
import type { SourceFiles } from '../sourceFiles.ts';
import { checkSchemas } from './checkSchemas.ts';
import { readFileObjects } from './fileObjects.ts';
import type { Kustomization, Variable } from './kustomization.ts';
import type { UnusableKustomization } from './loadKustomization.ts';
import type { KustomizeObject } from './kustomizeObject.ts';
import { checkRestriction, findFile, placeIn, reportMissing } from './layer.ts';
import type { Layer } from './layer.ts';
import { appendEach, appendObjects } from './objectList.ts';
import type { Addition } from './objectList.ts';
import { configOfObject, inlineConfigs } from './pluginConfig.ts';
import type { PluginConfig } from './pluginConfig.ts';
import { isRemoteDirectory, isRemoteFile } from './remoteReference.ts';
import type { RenderMemo } from './renderMemo.ts';
import { runGenerators } from './runGenerators.ts';
import { runTransformers } from './runTransformers.ts';
import { bindVariables } from './variables.ts';

/** What all kustomizations of one build share. */
export interface Build {
  readonly folder: FilePath;
  readonly files: SourceFiles;
  readonly memo: RenderMemo;
}

/** What a kustomization and everything below it comes to, before names get their hashes. */
export interface Accumulated {
  readonly objects: readonly KustomizeObject[];
  readonly variables: readonly Variable[];
  readonly report: RenderReport;
  /** Every directory whose kustomization took part. */
  readonly directories: ReadonlySet<FilePath>;
  readonly reads: ReadonlySet<FilePath>;
}

/**
 * Renders a kustomization with all that it includes, in kustomize's own order: resources and bases, generators,
 * components (which work on what is there already), transformers.
 */
export function accumulate(build: Build, kustomization: Kustomization): Accumulated {
  const accumulation = new Accumulation(build);
  accumulation.add(kustomization, []);
  return accumulation;
}

class Accumulation implements Accumulated {
  objects: readonly KustomizeObject[] = [];
  variables: readonly Variable[] = [];
  readonly report = new RenderReport();
  readonly directories = new Set<FilePath>();
  readonly #build: Build;
  readonly #files: RecordingFiles;

  constructor(build: Build) {
    this.#build = build;
    this.#files = new RecordingFiles(build.files);
  }

  get reads(): ReadonlySet<FilePath> {
    return this.#files.reads;
  }

  /** `visited` are the directories of the kustomizations that led here. */
  add(kustomization: Kustomization, visited: readonly FilePath[]): void {
    const layer: Layer = {
      kustomization,
      folder: this.#build.folder,
      files: this.#files,
      trees: this.#build.memo.trees,
      patches: this.#build.memo.patches,
      report: this.report,
    };
    const chain = [...visited, kustomization.directory];
    this.directories.add(kustomization.directory);
    this.objects = this.#withResources(this.objects, kustomization.resources, layer, chain);
    for (const file of kustomization.configurations) findFile(layer, file);
    for (const file of kustomization.crds) checkSchemas(layer, file);
    reportUnsupported(layer);
    const generators = this.#pluginConfigs(kustomization.generators, layer, chain);
    this.objects = runGenerators(this.objects, layer, generators);
    for (const component of kustomization.components) this.#addComponent(component, layer, chain);
    const transformers = this.#pluginConfigs(kustomization.transformers, layer, chain);
    this.objects = runTransformers(this.objects, layer, transformers);
    reportValidators(layer, this.#pluginConfigs(kustomization.validators, layer, chain));
    this.objects = bindVariables(this.objects, kustomization.variables, layer);
    this.variables = [...this.variables, ...kustomization.variables];
  }

  #withResources(
    objects: readonly KustomizeObject[],
    entries: readonly Located<string>[],
    layer: Layer,
    chain: readonly FilePath[],
  ): readonly KustomizeObject[] {
    return appendEach(objects, this.#additions(entries, layer, chain), this.report);
  }

  *#additions(
    entries: readonly Located<string>[],
    layer: Layer,
    chain: readonly FilePath[],
  ): Generator<Addition> {
    for (const entry of entries) {
      yield { added: this.#resource(entry, layer, chain), place: placeIn(layer, entry.range) };
    }
  }

  /** Kustomize tries a resource as a file first, then as a directory. */
  #resource(entry: Located<string>, layer: Layer, chain: readonly FilePath[]): readonly KustomizeObject[] {
    const path = joinPath(layer.kustomization.directory, entry.value);
    const facts = isRemoteFile(entry.value) ? undefined : this.#files.facts(path);
    if (facts) {
      checkRestriction(layer, entry, path);
      return readFileObjects(facts, layer, entry);
    }
    const kustomization = this.#directory(entry, layer, chain);
    if (kustomization?.kind === 'Component') {
      this.report.fail(failures.isComponent(entry.value), placeIn(layer, entry.range));
    }
    return kustomization?.kind === 'Kustomization' ? this.#base(kustomization, chain) : [];
  }

  #addComponent(entry: Located<string>, layer: Layer, chain: readonly FilePath[]): void {
    const place = placeIn(layer, entry.range);
    if (layer.kustomization.optionalComponents && !this.#isDirectory(entry, layer)) return;
    const kustomization = this.#directory(entry, layer, chain);
    if (kustomization?.kind === 'Kustomization') {
      this.report.fail(failures.isNoComponent(entry.value), place);
    }
    if (kustomization?.kind !== 'Component') return;
    this.add(kustomization, chain);
    this.objects = appendObjects([], { added: this.objects, place }, this.report);
  }

  #isDirectory(entry: Located<string>, layer: Layer): boolean {
    return this.#files.list(joinPath(layer.kustomization.directory, entry.value)) !== undefined;
  }

  /** The kustomization of a directory that is named as a resource or a component. */
  #directory(entry: Located<string>, layer: Layer, chain: readonly FilePath[]): Kustomization | undefined {
    const place = placeIn(layer, entry.range);
    const path = joinPath(layer.kustomization.directory, entry.value);
    if (isRemoteFile(entry.value) || isRemoteDirectory(entry.value)) {
      this.report.unresolve('remote', entry.value, place);
      return undefined;
    }
    if (chain.some((visited) => isInside(path, visited))) {
      this.report.unresolve('cycle', entry.value, place);
      this.report.fail(failures.cycle(entry.value), place);
      return undefined;
    }
    const loaded = this.#build.memo.kustomization(path, this.#files);
    if (!loaded) this.#reportNoKustomization(entry, layer, path);
    return loaded && usable(loaded, this.report);
  }

  #reportNoKustomization(entry: Located<string>, layer: Layer, path: FilePath): void {
    if (entry.value === '' || this.#files.list(path) === undefined) {
      reportMissing(layer, entry, path);
      return;
    }
    const place = placeIn(layer, entry.range);
    this.report.unresolve('missing', entry.value, place);
    this.report.fail(failures.noKustomization(entry.value), place);
  }

  /** The objects of a base, which several overlays may share: each is rendered once for one state of the files. */
  #base(kustomization: Kustomization, chain: readonly FilePath[]): readonly KustomizeObject[] {
    const { bases } = this.#build.memo;
    const key = `${this.#build.folder}\n${kustomization.directory}`;
    const known = bases.get(key);
    const base = known && !closesCycle(known, chain) ? known : this.#rendered(kustomization, chain);
    if (base !== known && !base.report.unresolved.some(({ reason }) => reason === 'cycle'))
      bases.set(key, base);
    this.#files.include(base.reads);
    this.report.include(base.report);
    for (const directory of base.directories) this.directories.add(directory);
    this.variables = [...this.variables, ...base.variables];
    return base.objects;
  }

  #rendered(kustomization: Kustomization, chain: readonly FilePath[]): Accumulated {
    const base = new Accumulation(this.#build);
    // The base outlives this state of the workspace only as long as its own file stays the same, too.
    this.#build.memo.kustomization(kustomization.directory, base.#files);
    base.add(kustomization, chain);
    return base;
  }

  /** The configurations of generators or transformers: YAML in the kustomization itself, files, or directories. */
  #pluginConfigs(
    entries: readonly Located<string>[],
    layer: Layer,
    chain: readonly FilePath[],
  ): readonly PluginConfig[] {
    return entries.flatMap(
      (entry) =>
        inlineConfigs(entry, layer) ??
        this.#withResources([], [entry], layer, chain).flatMap((object) => configOfObject(object, layer)),
    );
  }
}

/** Whether a base that was rendered for another overlay would lead back to a kustomization of this chain. */
function closesCycle(base: Accumulated, chain: readonly FilePath[]): boolean {
  return [...base.directories].some((directory) => chain.some((visited) => isInside(directory, visited)));
}

/** A kustomization to work with; the report says why there is none. */
export function usable(
  loaded: Kustomization | UnusableKustomization,
  report: RenderReport,
): Kustomization | undefined {
  if (loaded.kind === 'invalid') report.fail(loaded.message, loaded.place);
  else if (loaded.kind === 'unreadable') report.unresolve('invalid', loaded.place.path, loaded.place);
  return isUsable(loaded) ? loaded : undefined;
}

function isUsable(loaded: Kustomization | UnusableKustomization): loaded is Kustomization {
  return loaded.kind === 'Kustomization' || loaded.kind === 'Component';
}

/** Charts need Helm, and a schema of one's own changes how lists merge. */
function reportUnsupported(layer: Layer): void {
  const { helmCharts, openapi } = layer.kustomization;
  for (const chart of helmCharts) layer.report.unresolve('helm', chart.value, placeIn(layer, chart.range));
  if (openapi) layer.report.unresolve('unsupported', 'openapi', placeIn(layer, openapi));
}

/** Validators are programs, or transformers that must change nothing: neither is run here. */
function reportValidators({ report }: Layer, validators: readonly PluginConfig[]): void {
  for (const { apiVersion, kind, place } of validators)
    report.unresolve(apiVersion === 'builtin' ? 'unsupported' : 'plugin', kind, place);
}
