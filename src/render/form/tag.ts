import { JixiaoError } from '../../domain/errors.ts';
import type { XmlElement } from '../../importing/front-ends/xml.ts';
import { HELPERS, helpersInChinese } from './chinese-names.ts';

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

const HAN = /\p{Script=Han}/u;

/** What is wrong with a tag, told with the tag and its paragraph. */
export const tagError = (tag: Pick<Tag, 'paragraph' | 'shown'>, what: string, fix: string): JixiaoError =>
  inWordsOf(tag, new JixiaoError('template_error', `${placeOf(tag)}：${what}`, fix));

/** Which tag is meant, for a person. */
export const placeOf = ({ paragraph, shown }: Pick<Tag, 'paragraph' | 'shown'>): string =>
  `${paragraph.where}的 ${shown}`;

/** An error about a Chinese tag in Chinese: its helpers, and the field by the name it was given. */
export function inWordsOf(
  { shown, argument }: Pick<Tag, 'shown'> & Partial<Pick<Tag, 'argument'>>,
  error: JixiaoError,
): JixiaoError {
  if (!HAN.test(shown)) return error;
  const typed =
    shown
      .replace(/[{}｛｝#/]/g, ' ')
      .trim()
      .split(/\s+/)
      .at(-1) ?? '';
  const told = (text: string): string => helpersInChinese(text).replaceAll(`“${argument}”`, `“${typed}”`);
  return new JixiaoError(error.code, told(error.message), told(error.fix));
}

/** The helper of a block as the person wrote it. */
export const helperSaid = ({ shown, helper }: Tag): string =>
  /[#/]\s*([^\s{}｛｝]+)/.exec(shown)?.[1] ?? helper;

const NAME = '[^\\s!-/:-@\\[-^`{-~]+';
const PATH = new RegExp(`^(?:\\.\\./)*(?:\\.|@?${NAME}(?:\\.${NAME})*)$`, 'u');
const LITERAL = /^(?:true|false|null|undefined|\d+)$/;

type Meaning = Pick<Tag, 'kind' | 'code' | 'helper' | 'argument'>;

const field = (typed: string): string | undefined => {
  const path = typed.replace(/^(["'])(.*)\1$/, '$2');
  return PATH.test(path) && !LITERAL.test(path) ? path : undefined;
};

/** A tag as Handlebars reads it; a merge is known by where it stands. */
export function codeOf(kind: Tag['kind'], helper: string, argument: string): string {
  if (kind === 'comment') return '';
  if (kind === 'else') return '{{else}}';
  if (kind === 'close') return `{{/${helper}}}`;
  if (kind === 'open') return `{{#${helper}${argument === '' ? '' : ` ${argument}`}}}`;
  return `{{${argument}}}`;
}

const meaning = (kind: Tag['kind'], helper = '', argument = ''): Meaning => ({
  kind,
  code: codeOf(kind, helper, argument),
  helper,
  argument,
});

const helperOf = (typed: string): string => HELPERS.get(typed) ?? typed;

function block(typed: string): Meaning | undefined {
  const [, helper = '', rest] = /^#\s*([a-z]+|\p{Script=Han}+)(?:\s+(\S+))?$/u.exec(typed) ?? [];
  const argument = rest === undefined ? '' : field(rest);
  return helper === '' || argument === undefined ? undefined : meaning('open', helperOf(helper), argument);
}

/** What stands between the braces; Word's own quotation marks and full-width signs are as good as the plain ones. */
export function meaningOf(inner: string): Meaning | undefined {
  const typed = inner.normalize('NFKC').replace(/[“”]/g, '"').replace(/[‘’]/g, "'").trim();
  if (typed.startsWith('!')) return meaning('comment');
  if (typed.startsWith('#')) return block(typed);
  if (helperOf(typed) === 'else') return meaning('else');
  const [, closed] = /^\/\s*([a-z]+|\p{Script=Han}+)$/u.exec(typed) ?? [];
  if (closed !== undefined) return meaning('close', helperOf(closed));
  const [, verb = '', merged] = /^(\S+)\s+(\S+)$/.exec(typed) ?? [];
  const isMerge = helperOf(verb) === 'merge';
  const argument = field(isMerge ? (merged ?? '') : typed);
  return argument === undefined ? undefined : meaning(isMerge ? 'merge' : 'value', '', argument);
}
