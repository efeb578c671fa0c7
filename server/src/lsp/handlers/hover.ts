import { MarkupKind, type Hover, type HoverParams } from 'vscode-languageserver';
import { hover } from '../../core/features/hover.ts';
import { hoverConfig } from '../../core/features/hoverConfig.ts';
import type { Link } from '../../core/features/markdown.ts';
import { plainText } from '../../core/features/plainText.ts';
import { toPath } from '../convert/uri.ts';
import { linkTo } from '../convert/link.ts';
import { configQuestion } from './configQuestion.ts';
import type { HandlerContext } from './handlerContext.ts';

export function answerHover({ session, client }: HandlerContext, params: HoverParams): Hover | null {
  const path = toPath(params.textDocument.uri);
  if (path === undefined) return null;
  const { snapshot, positions } = session;
  const spot = { path, offset: positions.offsetOf(path, params.position) };
  const link = client.readsMarkdown ? linkTo(positions) : withoutTarget;
  const options = { locale: client.locale, link };
  const config = configQuestion(session, spot);
  const found = hover(snapshot, spot, options) ?? (config && hoverConfig(snapshot.model, config, options));
  if (found === undefined) return null;
  return {
    contents: client.readsMarkdown
      ? { kind: MarkupKind.Markdown, value: found.markdown }
      : { kind: MarkupKind.PlainText, value: plainText(found.markdown) },
    range: positions.rangeOf({ path, range: found.range }),
  };
}

const withoutTarget: Link = (_place, label) => label;
