import type { FileGlobbing } from '../applicationSet/generators/matchFiles.ts';

/** The three ways to set the option: the parameter, its variable and the argument of the controller (S§6). */
const settings = [
  /applicationsetcontroller\.enable\.new\.git\.file\.globbing['"]?\s*:\s*['"]?(?<value>true|false)\b/i,
  /ARGOCD_APPLICATIONSET_CONTROLLER_ENABLE_NEW_GIT_FILE_GLOBBING['"]?\s*\n?\s*(?:,\s*)?value\s*:\s*['"]?(?<value>true|false)\b/i,
  /--enable-new-git-file-globbing(?:=(?<value>true|false))?/i,
];

/** The name of the ConfigMap of parameters: without the option in it, the default holds. */
const parameters = /^\s*name:\s*['"]?argocd-cmd-params-cm['"]?\s*$/m;

/** How a text has the ApplicationSet controller read patterns of files; undefined where it does not tell. */
export function findFileGlobbing(text: string): FileGlobbing | undefined {
  for (const setting of settings) {
    const found = setting.exec(text);
    if (found) return found.groups?.['value']?.toLowerCase() === 'false' ? 'pathspec' : 'doublestar';
  }
  return parameters.test(text) && /^kind:\s*ConfigMap\s*$/m.test(text) ? 'pathspec' : undefined;
}
