import { MarkupKind, type Hover, type HoverParams } from 'vscode-languageserver';
import { hover } from '../../core/features/hover.ts';
import { toPath } from '../convert/uri.ts';
import { linkTo } from '../convert/link.ts';
import type { HandlerContext } from './handlerContext.ts';

export function answerHover({ session, client }: HandlerContext, params: HoverParams): Hover | null {
  const path = toPath(params.textDocument.uri);
  if (path === undefined) return null;
  const { snapshot, positions } = session;
  const spot = { path, offset: positions.offsetOf(path, params.position) };
  const found = hover(snapshot, spot, { locale: client.locale, link: linkTo(positions) });
  if (found === undefined) return null;
  return {
    contents: { kind: MarkupKind.Markdown, value: found.markdown },
    range: positions.rangeOf({ path, range: found.range }),
  };
}
