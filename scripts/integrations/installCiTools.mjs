import { installPythonPackages } from './installPythonPackages.mjs';

/**
 * pre-commit, and check-jsonschema with the schemas of GitHub's and GitLab's files.
 *
 * @returns {Promise<string | undefined>} The Python that has them; undefined where they can't be installed.
 */
export function installCiTools() {
  return installPythonPackages('ci-tools-1', ['pre-commit==4.3.0', 'check-jsonschema==0.39.0']);
}
