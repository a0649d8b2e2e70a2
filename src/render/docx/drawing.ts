import { type Box, captionOf, type Drawing, endsOf, type Stroke, type Tie } from '../drawing.ts';
import { type Sheet, typeArea } from './sheet.ts';
import { escaped } from './xml.ts';

/** What the root of a document with drawings declares. */
export const DRAWN = [
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
].join(' ');
const GROUP = 'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup';

/** Units of drawings to a twip, and to a point. */
const TWIP = 635;
const POINT = 12_700;
/** Smaller letters than this share of their size nobody reads. */
const LEAST = 0.5;

/** How large a drawing is on a page: as wide as its lines unless it would be higher than the page. */
function scaleOn(sheet: Sheet, { width, height }: Drawing): number {
  const area = typeArea(sheet);
  const room = area.height - 4 * sheet.line.body;
  return Math.min(area.width / width, room / height) * TWIP;
}

/** Writes the shapes of one drawing; `scale` is in units of the format to one of the drawing's. */
class Shapes {
  readonly #scale: number;
  readonly #type: Drawing['type'];
  #id: number;

  constructor(scale: number, type: Drawing['type'], first: number) {
    this.#scale = scale;
    this.#type = type;
    this.#id = first;
  }

  at(value: number): number {
    return Math.round(value * this.#scale);
  }

  #line({ colour, width, dashed }: Stroke): string {
    const dash = dashed ? '<a:prstDash val="dash"/>' : '';
    return `<a:ln w="${this.at(width)}"><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>${dash}</a:ln>`;
  }

  #frame(x: number, y: number, width: number, height: number, turned = false): string {
    return `<a:xfrm${turned ? ' flipV="1"' : ''}><a:off x="${this.at(x)}" y="${this.at(y)}"/><a:ext cx="${this.at(width)}" cy="${this.at(height)}"/></a:xfrm>`;
  }

  #shape(look: string, text = '', body = ''): string {
    this.#id += 1;
    return `<wps:wsp><wps:cNvPr id="${this.#id}" name="图形 ${this.#id}"/><wps:cNvSpPr/><wps:spPr>${look}</wps:spPr>${text}<wps:bodyPr${body}/></wps:wsp>`;
  }

  /** Lines of text, each a paragraph of its own: no program breaks them otherwise. */
  #words(lines: readonly string[], bold: boolean): string {
    const { size, line } = this.#type;
    const half = Math.floor(((size * this.#scale) / POINT) * 2);
    const pitch = Math.round((line * this.#scale) / TWIP);
    const look = `<w:rPr>${bold ? '<w:b/>' : ''}<w:sz w:val="${half}"/><w:szCs w:val="${half}"/></w:rPr>`;
    const paragraphs = lines.map(
      words =>
        `<w:p><w:pPr><w:pStyle w:val="CellLeft"/><w:spacing w:line="${pitch}" w:lineRule="exact"/><w:ind w:left="0" w:right="0"/></w:pPr><w:r>${look}<w:t xml:space="preserve">${escaped(words)}</w:t></w:r></w:p>`,
    );
    return `<wps:txbx><w:txbxContent>${paragraphs.join('')}</w:txbxContent></wps:txbx>`;
  }

  box({ x, y, width, height, lines, fill, stroke }: Box): string {
    const look = `${this.#frame(x, y, width, height)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:srgbClr val="${fill}"/></a:solidFill>${this.#line(stroke)}`;
    const inset = this.at(this.#type.inset);
    return this.#shape(
      look,
      this.#words(lines.length === 0 ? [''] : lines, false),
      ` lIns="${inset}" tIns="0" rIns="0" bIns="0" anchor="ctr"`,
    );
  }

  head({ x, y, text }: Drawing['heads'][number]): string {
    const { size, line } = this.#type;
    const look = `${this.#frame(x, y - size - 2, size * (text.length + 2), line + 4)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln>`;
    return this.#shape(look, this.#words([text], true), ' lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"');
  }

  tie(tie: Tie): string {
    const { x1, y1, x2, y2 } = endsOf(tie);
    const [width, height] = [x2 - x1, Math.abs(y2 - y1)];
    const [w, h] = [this.at(width), this.at(height)];
    const point = (x: number, y: number): string => `<a:pt x="${x}" y="${y}"/>`;
    const bend = Math.round(w / 2);
    const path = `<a:path w="${w}" h="${h}" fill="none"><a:moveTo>${point(0, 0)}</a:moveTo><a:cubicBezTo>${point(bend, 0)}${point(bend, h)}${point(w, h)}</a:cubicBezTo></a:path>`;
    const form = `<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst>${path}</a:pathLst></a:custGeom>`;
    return this.#shape(
      `${this.#frame(x1, Math.min(y1, y2), width, height, y2 < y1)}${form}<a:noFill/>${this.#line(tie.stroke)}`,
    );
  }
}

/**
 * A drawing as shapes that Word, WPS and LibreOffice show and a person can change, in the run of a paragraph;
 * "" where the page cannot hold it in letters that are read. `first` numbers its shapes.
 */
export function drawingXml(drawing: Drawing, sheet: Sheet, first: number): string {
  const scale = scaleOn(sheet, drawing);
  if (scale < (typeArea(sheet).width / drawing.width) * TWIP * LEAST) return '';
  const shapes = new Shapes(scale, drawing.type, first);
  const [width, height] = [shapes.at(drawing.width), shapes.at(drawing.height)];
  const told = escaped(captionOf(drawing));
  const all = [
    ...drawing.ties.map(tie => shapes.tie(tie)),
    ...drawing.heads.map(head => shapes.head(head)),
    ...drawing.boxes.map(box => shapes.box(box)),
  ];
  return [
    '<w:r><mc:AlternateContent><mc:Choice Requires="wpg"><w:drawing>',
    `<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${width}" cy="${height}"/>`,
    `<wp:docPr id="${first}" name="图 ${first}" descr="${told}"/><wp:cNvGraphicFramePr/>`,
    `<a:graphic><a:graphicData uri="${GROUP}"><wpg:wgp><wpg:cNvGrpSpPr/><wpg:grpSpPr><a:xfrm>`,
    `<a:off x="0" y="0"/><a:ext cx="${width}" cy="${height}"/><a:chOff x="0" y="0"/><a:chExt cx="${width}" cy="${height}"/>`,
    `</a:xfrm></wpg:grpSpPr>${all.join('')}</wpg:wgp></a:graphicData></a:graphic></wp:inline>`,
    '</w:drawing></mc:Choice></mc:AlternateContent></w:r>',
  ].join('');
}
