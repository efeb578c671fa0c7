import type { ApplicationSource } from '../argo/applicationSpec.ts';
import type { SourceRemark } from '../render/sourceRemark.ts';
import type { Instance, Scope } from '../scopes/scope.ts';
import type { Fix } from './finding.ts';
import type { Report } from './rule.ts';
import { pathPlace } from './sourcePlaces.ts';

/** A source of an Application, and what was remarked of one kind while it was rendered. */
export interface RemarkedSource<K extends SourceRemark['kind']> {
  readonly application: Instance;
  readonly source: ApplicationSource;
  readonly remarks: readonly Extract<SourceRemark, { readonly kind: K }>[];
}

/** The sources of a scope of which something of a kind was remarked. None where no Application renders it. */
export function remarkedSources<K extends SourceRemark['kind']>(
  { parent, sources }: Scope,
  kind: K,
): readonly RemarkedSource<K>[] {
  if (!parent) return [];
  return sources.flatMap(({ source, result }) => {
    const remarks = (result.remarks ?? []).filter(
      (remark): remark is Extract<SourceRemark, { readonly kind: K }> => remark.kind === kind,
    );
    return source && remarks.length > 0 ? [{ application: parent, source, remarks }] : [];
  });
}

/** The finding about a source, at its path. */
export function sourceReport(
  { application, source }: Pick<RemarkedSource<SourceRemark['kind']>, 'application' | 'source'>,
  found: Pick<Report, 'message' | 'related'> & { readonly fixes: readonly Fix[] },
): Report {
  const { name } = application.resource;
  return {
    place: pathPlace(application, source),
    application: name,
    provider: undefined,
    scope: application.scope.name,
    ...found,
  };
}
