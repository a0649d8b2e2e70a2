import { JixiaoError } from '../../domain/errors.ts';
import type { XmlElement } from '../../importing/front-ends/xml.ts';

/** A paragraph of a form that holds tags; `where` tells a person which one it is. */
export interface Paragraph {
  readonly element: XmlElement;
  readonly where: string;
  readonly text: string;
}

/** One {{tag}} of a form, as it was typed and as it is meant. */
export interface Tag {
  readonly kind: 'value' | 'merge' | 'open' | 'else' | 'close' | 'comment';
  /** What Handlebars reads. */
  readonly code: string;
  /** The helper of a block: `each`, `if`, `unless`, `with`. */
  readonly helper: string;
  readonly argument: string;
  readonly shown: string;
  readonly paragraph: Paragraph;
  /** Where it stands in the paragraph's text. */
  readonly from: number;
  readonly to: number;
  /** The run it begins in: its look is the look of what replaces it. */
  readonly run: XmlElement;
}

/** What is wrong with a tag, told with the tag and its paragraph. */
export const tagError = (
  { paragraph, shown }: Pick<Tag, 'paragraph' | 'shown'>,
  what: string,
  fix: string,
): JixiaoError => new JixiaoError('template_error', `${paragraph.where}的 ${shown}：${what}`, fix);

const NAME = '[^\\s!-/:-@\\[-^`{-~]+';
const PATH = new RegExp(`^(?:\\.\\./)*(?:\\.|@?${NAME}(?:\\.${NAME})*)$`, 'u');
const LITERAL = /^(?:true|false|null|undefined|\d+)$/;

type Meaning = Pick<Tag, 'kind' | 'code' | 'helper' | 'argument'>;

const field = (typed: string): string | undefined => {
  const path = typed.replace(/^(["'])(.*)\1$/, '$2');
  return PATH.test(path) && !LITERAL.test(path) ? path : undefined;
};

function block(typed: string): Meaning | undefined {
  const [, helper = '', rest] = /^#\s*([a-z]+)(?:\s+(\S+))?$/.exec(typed) ?? [];
  const argument = rest === undefined ? '' : field(rest);
  if (helper === '' || argument === undefined) return undefined;
  return { kind: 'open', code: `{{#${helper}${argument === '' ? '' : ` ${argument}`}}}`, helper, argument };
}

/** What stands between the braces; Word's own quotation marks and full-width signs are as good as the plain ones. */
export function meaningOf(inner: string): Meaning | undefined {
  const typed = inner.normalize('NFKC').replace(/[“”]/g, '"').replace(/[‘’]/g, "'").trim();
  if (typed.startsWith('!')) return { kind: 'comment', code: '', helper: '', argument: '' };
  if (typed.startsWith('#')) return block(typed);
  if (typed === 'else') return { kind: 'else', code: '{{else}}', helper: '', argument: '' };
  const [, closed] = /^\/\s*([a-z]+)$/.exec(typed) ?? [];
  if (closed !== undefined) return { kind: 'close', code: `{{/${closed}}}`, helper: closed, argument: '' };
  const [, merged] = /^merge\s+(\S+)$/.exec(typed) ?? [];
  const argument = field(merged ?? typed);
  if (argument === undefined) return undefined;
  return { kind: merged === undefined ? 'value' : 'merge', code: `{{${argument}}}`, helper: '', argument };
}
