import { joinPath } from '../../server/src/core/text/posixPath.ts';
import { renderSource } from '../../server/src/core/render/renderSource.ts';
import type { ApplicationSource } from '../../server/src/core/argo/applicationSpec.ts';
import type { RenderResult } from '../../server/src/core/render/renderedResource.ts';
import { fixtureFolder, parseFixture } from './fixture.ts';
import { memoryFiles } from './memoryFiles.ts';

/** Renders a directory of a fixture, by default the workspace folder itself. */
export function renderFixture(fixture: string, directory = '.', source?: ApplicationSource): RenderResult {
  const files = memoryFiles(parseFixture(fixture).files);
  return renderSource(
    { directory: joinPath(fixtureFolder, directory), folder: fixtureFolder, source },
    files,
  );
}
