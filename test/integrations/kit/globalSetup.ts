import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { npmFolder, repository } from '../../../scripts/lib/paths.mjs';
import { runOrThrow } from '../../../scripts/lib/run.mjs';
import { NpmRegistry } from './npmRegistry.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A registry that has the package of this checkout, as if it were published. */
    readonly registry: string;
    /** A cache of npm that outlives no run. */
    readonly npmCache: string;
    /** A folder with the installed program `sync-waves`. */
    readonly programs: string;
  }
}

/** Packs the command line, publishes it to a registry on this machine, and installs it from there. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const scratch = await mkdtemp(path.join(tmpdir(), 'sync-waves-integrations-'));
  await runOrThrow(process.execPath, [path.join(repository, 'scripts', 'packageCli.mjs')]);
  await runOrThrow('npm', ['pack', '--silent', npmFolder, '--pack-destination', scratch]);
  const registry = await NpmRegistry.open(scratch);
  const npmCache = path.join(scratch, 'cache');
  const prefix = path.join(scratch, 'installed');
  await runOrThrow('npm', ['install', '--global', '--prefix', prefix, 'argocd-sync-waves'], {
    env: { ...process.env, npm_config_registry: registry.url, npm_config_cache: npmCache },
  });
  provide('registry', registry.url);
  provide('npmCache', npmCache);
  provide('programs', process.platform === 'win32' ? prefix : path.join(prefix, 'bin'));
  return async () => {
    registry.close();
    await rm(scratch, { recursive: true, force: true });
  };
}
