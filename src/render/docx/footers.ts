import { DRAWN } from './drawing.ts';
import type { Section } from './sections.ts';
import { type Sheet, typeArea } from './sheet.ts';
import { paragraphXml, R, runXml, W, XML } from './xml.ts';

type Side = 'odd' | 'even' | 'middle';

/** One footer of the file: its part, and what the pages that show it are called. */
export interface Footer {
  /** Of the part, without folder and ending. */
  readonly name: string;
  readonly kind: 'default' | 'even';
  readonly landscape: boolean;
  readonly xml: string;
}

const TWIP = 635;
/** What the number stands below the type area. */
const BELOW = 397;

const said = (text: string): string => runXml({ text, bold: false });
const NUMBER = `${said('— ')}<w:fldSimple w:instr=" PAGE ">${said('1')}</w:fldSimple>${said(' —')}`;

/** One letter from the outer edge. */
const aligned = (side: Side, size: number): string => {
  if (side === 'middle') return '';
  const edge = side === 'odd' ? 'right' : 'left';
  return `<w:ind w:${edge}Chars="100" w:${edge}="${size * 10}"/><w:jc w:val="${edge}"/>`;
};

/**
 * On a page on its side the number stands where the upright pages have it, once the paper is turned: in a box beside
 * the type area, read downwards.
 */
function besideXml(side: Side, { sheet }: Section): string {
  const { margin, size } = sheet;
  const width = size.page * 20;
  const box = { x: margin.left - BELOW - width, y: margin.top, width, height: typeArea(sheet).height };
  const [x, y, cx, cy] = [box.x, box.y, box.width, box.height].map(value => value * TWIP);
  const at = (axis: 'H' | 'V', value = 0): string =>
    `<wp:position${axis} relativeFrom="page"><wp:posOffset>${value}</wp:posOffset></wp:position${axis}>`;
  const text = paragraphXml('Footer', NUMBER, aligned(side, size.page));
  return [
    '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>',
    '<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">',
    `<wp:simplePos x="0" y="0"/>${at('H', x)}${at('V', y)}<wp:extent cx="${cx}" cy="${cy}"/><wp:wrapNone/>`,
    '<wp:docPr id="1" name="页码"/><wp:cNvGraphicFramePr/>',
    '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/>',
    `<wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></wps:spPr>`,
    `<wps:txbx><w:txbxContent>${text}</w:txbxContent></wps:txbx>`,
    '<wps:bodyPr vert="vert" lIns="0" tIns="0" rIns="0" bIns="0"/></wps:wsp></a:graphicData></a:graphic></wp:anchor>',
    '</w:drawing></mc:Choice></mc:AlternateContent></w:r>',
  ].join('');
}

function footerXml(side: Side, section: Section): string {
  const beside = section.landscape && side !== 'middle';
  const [root, content] = beside
    ? [`${W} ${R} ${DRAWN}`, paragraphXml('Footer', besideXml(side, section))]
    : [W, paragraphXml('Footer', NUMBER, aligned(side, section.sheet.size.page))];
  return `${XML}<w:ftr ${root}>${content}</w:ftr>`;
}

/** The footers that the sections of a document call for; those of one kind are alike. */
export function footersOf(sections: readonly Section[], { outer }: Sheet): Footer[] {
  const numbered = sections.filter(section => section.numbered);
  const ways = outer ? [false, true] : [false];
  return ways.flatMap(landscape => {
    const section = numbered.find(one => !outer || one.landscape === landscape);
    if (section === undefined) return [];
    const name = landscape ? 'footerSide' : 'footer';
    const odd = outer ? 'odd' : 'middle';
    const first: Footer = { name, kind: 'default', landscape, xml: footerXml(odd, section) };
    const even: Footer = { name: `${name}Even`, kind: 'even', landscape, xml: footerXml('even', section) };
    return outer ? [first, even] : [first];
  });
}
