import { childOf, elementsOf, textIn, type XmlElement } from '../xml.ts';
import { inFace, symbol } from './symbols.ts';

/** What is not shown: deleted and moved-away text, field codes, properties, pictures' fallback. */
export const UNSEEN: ReadonlySet<string> = new Set([
  'w:del',
  'w:moveFrom',
  'w:instrText',
  'w:delText',
  'w:delInstrText',
  'w:pPr',
  'w:rPr',
  'w:txbxContent',
  'mc:Fallback',
  'w:fldData',
  'w:footnoteReference',
  'w:endnoteReference',
  'w:commentReference',
  'w:annotationRef',
  'w:rt',
]);

/** True for a run whose text is not shown. */
export const hidden = (run: XmlElement): boolean =>
  run.children.some(
    child =>
      typeof child !== 'string' &&
      child.name === 'w:rPr' &&
      child.children.some(
        property =>
          typeof property !== 'string' &&
          property.name === 'w:vanish' &&
          !/^(0|false|off)$/.test(property.attributes['w:val'] ?? ''),
      ),
  );

const isOn = (element: XmlElement | undefined): boolean =>
  element !== undefined && !/^(0|false|off)$/.test(element.attributes['w:val'] ?? '');

/** The box of a form of the older kind, ticked or not. */
const box = (element: XmlElement): string =>
  isOn(childOf(element, 'w:checked') ?? childOf(element, 'w:default')) ? '☑' : '□';

/** What was chosen from a list of a form of the older kind. */
function choice(element: XmlElement): string {
  const chosen = Number(childOf(element, 'w:result')?.attributes['w:val'] ?? 0);
  return elementsOf(element, 'w:listEntry')[chosen]?.attributes['w:val'] ?? '';
}

const faceOf = (run: XmlElement): string => {
  const { attributes = {} } = childOf(childOf(run, 'w:rPr'), 'w:rFonts') ?? {};
  return attributes['w:ascii'] ?? attributes['w:hAnsi'] ?? '';
};

const below = (element: XmlElement): string =>
  element.children
    .map(child => (typeof child === 'string' || UNSEEN.has(child.name) ? '' : shown(child)))
    .join('');

/** The text of a paragraph or a part of it, as Word shows it. */
export function shown(element: XmlElement): string {
  switch (element.name) {
    case 'w:t':
    case 'm:t':
      return textIn(element);
    case 'w:tab':
    case 'w:ptab':
      return '\t';
    case 'w:br':
    case 'w:cr':
      return '\n';
    case 'w:noBreakHyphen':
      return '-';
    case 'w:sym':
      return symbol(element);
    case 'w:checkBox':
      return box(element);
    case 'w:ddList':
      return choice(element);
    case 'w:r':
      return hidden(element) ? '' : inFace(below(element), faceOf(element));
  }
  return below(element);
}

/** True where the end of a paragraph was deleted: it goes on in the next. */
export const endIsDeleted = (paragraph: XmlElement): boolean => {
  const mark = childOf(childOf(paragraph, 'w:pPr'), 'w:rPr');
  return childOf(mark, 'w:del') !== undefined || childOf(mark, 'w:moveFrom') !== undefined;
};

/** The paragraphs of a part, those of a table in it too. */
export const paragraphsIn = (element: XmlElement): XmlElement[] =>
  element.children.flatMap(child => {
    if (typeof child === 'string') return [];
    return child.name === 'w:p' ? [child] : paragraphsIn(child);
  });

/** Paragraphs in text boxes and letters drawn as art below an element, once each. */
export function boxedText(element: XmlElement): string[] {
  return element.children.flatMap(child => {
    if (typeof child === 'string' || child.name === 'mc:Fallback') return [];
    if (child.name === 'v:textpath') return [child.attributes['string'] ?? ''];
    if (child.name !== 'w:txbxContent') return boxedText(child);
    return paragraphsIn(child).map(shown);
  });
}
