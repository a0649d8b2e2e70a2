import { elementsOf, textIn, type XmlElement } from '../../importing/front-ends/xml.ts';
import { meaningOf, type Paragraph, type Tag, tagError } from './tag.ts';

/** A piece of a paragraph's text; a tab or a break has no text element of its own. */
interface Piece {
  readonly element: XmlElement | null;
  readonly run: XmlElement;
  readonly text: string;
}

/** A paragraph with its tags, in order. */
export interface Tagged {
  readonly paragraph: Paragraph;
  readonly pieces: readonly Piece[];
  readonly tags: readonly Tag[];
}

/** What Word does not show, and what has paragraphs of its own. */
const ASIDE = new Set(['w:p', 'w:del', 'w:moveFrom', 'w:rPr', 'w:pPr', 'w:drawing', 'w:pict', 'w:object']);
const SIGNS: Readonly<Record<string, string>> = { 'w:tab': '\t', 'w:br': '\n', 'w:cr': '\n' };

function piecesOf(element: XmlElement, run: XmlElement | null): Piece[] {
  return elementsOf(element).flatMap(child => {
    const sign = SIGNS[child.name];
    if (ASIDE.has(child.name)) return [];
    if (run !== null && child.name === 'w:t') return [{ element: child, run, text: textIn(child) }];
    if (run !== null && sign !== undefined) return [{ element: null, run, text: sign }];
    return piecesOf(child, child.name === 'w:r' ? child : run);
  });
}

const plainBraces = (text: string): string => text.replaceAll('｛', '{').replaceAll('｝', '}');
const SHOWN = 24;

const excerpt = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
};

function runAt(pieces: readonly Piece[], at: number): XmlElement | undefined {
  let end = 0;
  for (const { text, run } of pieces) {
    end += text.length;
    if (end > at) return run;
  }
  return undefined;
}

function assertPaired(paragraph: Paragraph): void {
  const { text } = paragraph;
  const triple = /\{\{\{|\}\}\}/.exec(text);
  const odd = /\{\{|\}\}/.exec(text.replace(/\{\{[^{}]*\}\}/g, tag => ' '.repeat(tag.length)));
  const at = triple ?? odd;
  if (at === null) return;
  throw tagError(
    { paragraph, shown: excerpt(text.slice(at.index)) },
    triple === null ? '花括号没有成对' : '不能用三重花括号',
    '一个标记写在同一段里，前后各两个花括号，如 {{标题}}',
  );
}

/** The tags of a paragraph, however Word has cut them up. Errors: `template_error`. */
export function readTags(element: XmlElement, named: string): Tagged | undefined {
  const pieces = piecesOf(element, null);
  const text = plainBraces(pieces.map(piece => piece.text).join(''));
  if (!/\{\{|\}\}/.test(text)) return undefined;
  const paragraph = { element, where: `${named}“${excerpt(text)}”`, text };
  assertPaired(paragraph);
  const tags = [...text.matchAll(/\{\{([^{}]*)\}\}/g)].map((match): Tag => {
    const [shown, inner = ''] = match;
    const place = { paragraph, shown };
    const meaning = meaningOf(inner);
    const run = runAt(pieces, match.index);
    if (meaning === undefined || run === undefined)
      throw tagError(
        place,
        '看不懂这个标记',
        '可用：{{字段}}、{{合并 字段}}、{{#每个 列表}}…{{/每个}}、{{#如果 字段}}…{{否则}}…{{/如果}}',
      );
    return { ...meaning, ...place, from: match.index, to: match.index + shown.length, run };
  });
  return { paragraph, pieces, tags };
}
