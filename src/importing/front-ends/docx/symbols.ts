import type { XmlElement } from '../xml.ts';

type Signs = Readonly<Record<string, string>>;

const SYMBOL: Signs = {
  b3: '≥',
  a3: '≤',
  b1: '±',
  b4: '×',
  b8: '÷',
  b9: '≠',
  b0: '°',
  bb: '≈',
  d6: '√',
  '25': '%',
  '3c': '<',
  '3d': '=',
  '3e': '>',
};

/** Ticks and boxes; other pictures say nothing. */
const WINGDINGS: Signs = {
  fc: '✓',
  fb: '✗',
  fe: '☑',
  fd: '☒',
  a8: '□',
  '6f': '□',
  '71': '□',
  '6e': '■',
  a1: '○',
  '6c': '●',
};
const WINGDINGS_2: Signs = {
  '50': '✓',
  '4f': '✗',
  '52': '☑',
  '53': '☒',
  '54': '☒',
  a3: '□',
  '30': '□',
  a2: '■',
};

/** Faces whose codes are pictures. */
const DINGBATS = /dings|marlett|symbol/i;

function signsOf(face: string): Signs | null {
  if (/^symbol$/i.test(face)) return SYMBOL;
  if (/^wingdings 2$/i.test(face)) return WINGDINGS_2;
  if (/^wingdings$/i.test(face)) return WINGDINGS;
  return DINGBATS.test(face) ? {} : null;
}

/** A sign kept as a code of a face, as Word shows it; '' for pictures that say nothing. */
export function symbol({ attributes }: XmlElement): string {
  const code = (attributes['w:char'] ?? '').toLowerCase();
  if (!/^[0-9a-f]{1,4}$/.test(code)) return '';
  const signs = signsOf(attributes['w:font'] ?? '');
  if (signs !== null) return signs[code.replace(/^(f0|00)/, '')] ?? '';
  const point = Number.parseInt(code, 16);
  return point < 0x20 || point >= 0xd800 ? '' : String.fromCodePoint(point);
}

/** Text set in a face of pictures: each letter is the sign of its code. A letter that has none stays. */
export function inFace(text: string, face: string): string {
  const signs = signsOf(face);
  if (signs === null) return text;
  return [...text]
    .map(sign => {
      const point = sign.codePointAt(0) ?? 0;
      const code = point >= 0xf000 && point <= 0xf0ff ? point - 0xf000 : point;
      return signs[code.toString(16)] ?? (code === point ? sign : '');
    })
    .join('');
}
