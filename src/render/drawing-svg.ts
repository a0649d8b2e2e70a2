import { type Box, type Drawing, endsOf, type Stroke, type Tie } from './drawing.ts';
import { escaped } from './markup.ts';

const stroked = ({ colour, width, dashed }: Stroke): string =>
  `stroke="#${colour}"${width === 1 ? '' : ` stroke-width="${width}"`}${dashed ? ' stroke-dasharray="5 4"' : ''}`;

function boxSvg({ x, y, width, height, lines, fill, stroke }: Box, { size, line, inset }: Drawing['type']) {
  const text = lines.map(
    (words, index) =>
      `<text x="${x + inset}" y="${y + inset + size - 1 + index * line}">${escaped(words)}</text>`,
  );
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="3" fill="#${fill}" ${stroked(stroke)}/>${text.join('')}`;
}

function tieSvg(tie: Tie): string {
  const { x1, y1, x2, y2 } = endsOf(tie);
  const bend = (x1 + x2) / 2;
  return `<path d="M${x1} ${y1}C${bend} ${y1} ${bend} ${y2} ${x2} ${y2}" fill="none" ${stroked(tie.stroke)}/>`;
}

/** A drawing for pages of the web and for the typesetter. */
export function drawingSvg({ title, legend, width, height, type, heads, ties, boxes }: Drawing): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="100%" role="img" font-family="SimSun,宋体,'Noto Serif CJK SC',serif" font-size="${type.size}">`,
    `<title>${escaped(title)}</title>`,
    `<desc>${escaped(legend)}</desc>`,
    ...heads.map(({ x, y, text }) => `<text x="${x}" y="${y}" font-weight="bold">${escaped(text)}</text>`),
    ...ties.map(tieSvg),
    ...boxes.map(box => boxSvg(box, type)),
    '</svg>',
  ].join('');
}
