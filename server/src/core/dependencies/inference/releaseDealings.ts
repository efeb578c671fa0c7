import { provisionsOfChart } from '../../catalogue/provisionsOfChart.ts';
import { provisionsOfRemote } from '../../catalogue/provisionsOfRemote.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { TextSource } from '../../needs/need.ts';
import { needsOfValues } from '../../needs/needsOfValues.ts';
import type { Unresolved } from '../../render/renderedResource.ts';
import type { Place } from '../../text/place.ts';
import { effectiveLayers } from './effectiveValues.ts';
import type { ValuesLayer } from './helmValues.ts';
import { offerOf, wantOf } from './objectDealings.ts';
import type { Release } from './releases.ts';
import type { Dealings, Want } from './want.ts';

/** What a chart brings, and the Services that its values name. */
export function dealingsOfRelease(release: Release, catalogue: Catalogue, files: TextSource): Dealings {
  const { namespace, place, chart, layers } = release;
  return {
    wants: wantsOfLayers(layers, `chart ${chart}`, { namespace, place, files }),
    offers: provisionsOfChart(release, catalogue).map((provision) =>
      offerOf(provision, { namespace, place, certain: false }),
    ),
  };
}

/** The Services that a chart's values name. */
export function wantsOfLayers(
  layers: readonly ValuesLayer[],
  by: string,
  context: { readonly namespace: string | undefined; readonly place: Place; readonly files: TextSource },
): readonly Want[] {
  const { namespace, place, files } = context;
  return effectiveLayers(layers).flatMap(({ tree, field }) =>
    needsOfValues(tree, field, files).map((need) => wantOf(need, by, { namespace, place })),
  );
}

/** What manifests from elsewhere bring, as far as their address tells. */
export function dealingsOfRemote({ subject, place }: Unresolved, catalogue: Catalogue): Dealings {
  const offers = provisionsOfRemote(subject, catalogue).map((provision) =>
    offerOf(provision, { namespace: undefined, place, certain: false }),
  );
  return { wants: [], offers };
}
