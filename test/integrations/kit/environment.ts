import path from 'node:path';
import { inject } from 'vitest';

/**
 * The environment of a program that a test starts: npm knows our registry only, Git knows who commits, and nothing of
 * the user's own settings matters.
 */
export function environment(more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  return {
    ...process.env,
    LC_ALL: 'C.UTF-8',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: 'Test',
    GIT_AUTHOR_EMAIL: 'test@example.com',
    GIT_COMMITTER_NAME: 'Test',
    GIT_COMMITTER_EMAIL: 'test@example.com',
    npm_config_registry: inject('registry'),
    npm_config_cache: inject('npmCache'),
    ...more,
  };
}

/** The same, with the program `sync-waves` on the path. */
export function environmentWithProgram(): NodeJS.ProcessEnv {
  const { PATH = '' } = process.env;
  return environment({ PATH: `${inject('programs')}${path.delimiter}${PATH}` });
}
