import { hidden, shown, UNSEEN } from '../importing/front-ends/docx/text.ts';
import { elementsOf, type XmlElement } from '../importing/front-ends/xml.ts';

/** One character as Word shows it, and where it stands in the file. */
export interface Letter {
  readonly text: string;
  readonly paragraph: XmlElement;
  /** The run it is part of; none for a formula. */
  readonly run: XmlElement | null;
  /** Its place among the shown characters of that run. */
  readonly at: number;
  /** False where a change cannot be written: inside a field, a formula, another person's change. */
  readonly free: boolean;
}

/** What may stand between a paragraph and a run that can be changed. */
const OPEN = new Set(['w:hyperlink', 'w:smartTag', 'w:sdt', 'w:sdtContent', 'w:customXml']);

/** Parts of a run that show something, in order, with what they show. */
export const shownParts = (run: XmlElement): { element: XmlElement; letters: readonly string[] }[] =>
  elementsOf(run)
    .filter(({ name }) => name !== 'w:rPr')
    .map(element => ({ element, letters: UNSEEN.has(element.name) ? [] : [...shown(element)] }));

/** All characters of a paragraph that Word shows. */
export function lettersOf(paragraph: XmlElement): Letter[] {
  const letters: Letter[] = [];
  let fields = 0;
  const walk = (element: XmlElement, open: boolean): void => {
    for (const child of elementsOf(element)) {
      if (UNSEEN.has(child.name)) continue;
      if (child.name === 'w:r') {
        if (!hidden(child)) run(child, open);
        fields += depthChange(child);
      } else if (child.name === 'm:t')
        for (const text of shown(child)) letters.push({ text, paragraph, run: null, at: 0, free: false });
      else walk(child, open && OPEN.has(child.name));
    }
  };
  const run = (element: XmlElement, open: boolean): void => {
    let at = 0;
    for (const part of shownParts(element))
      for (const text of part.letters) {
        const free = open && fields === 0 && PLAIN.has(part.element.name);
        letters.push({ text, paragraph, run: element, at, free });
        at += 1;
      }
  };
  walk(paragraph, true);
  return letters;
}

const PLAIN = new Set(['w:t', 'w:tab', 'w:br', 'w:cr', 'w:sym', 'w:noBreakHyphen']);

/** By how many fields a run opens more than it closes. */
const depthChange = (run: XmlElement): number =>
  elementsOf(run, 'w:fldChar').reduce((depth, { attributes }) => {
    const kind = attributes['w:fldCharType'];
    return depth + (kind === 'begin' ? 1 : kind === 'end' ? -1 : 0);
  }, 0);
