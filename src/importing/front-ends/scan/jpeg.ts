import { barePdf } from './bare-pdf.ts';

/** What the head of a JPEG file says. `turn`: degrees clockwise that show it upright, as a telephone notes them. */
export interface JpegHead {
  readonly width: number;
  readonly height: number;
  readonly channels: number;
  readonly turn: 0 | 90 | 180 | 270;
}

const TURNS: Readonly<Record<number, JpegHead['turn']>> = { 3: 180, 6: 90, 8: 270 };

/** The note of how the camera was held, out of a part that cameras write. */
function turnIn(part: Uint8Array): JpegHead['turn'] {
  if (new TextDecoder('latin1').decode(part.subarray(0, 6)) !== 'Exif\0\0') return 0;
  const view = new DataView(part.buffer, part.byteOffset + 6, part.byteLength - 6);
  try {
    const little = view.getUint8(0) === 0x49;
    const list = view.getUint32(4, little);
    for (let at = 0; at < view.getUint16(list, little); at += 1)
      if (view.getUint16(list + 2 + at * 12, little) === 0x112)
        return TURNS[view.getUint16(list + 10 + at * 12, little)] ?? 0;
  } catch {}
  return 0;
}

/** Size and turn of a JPEG picture, nothing unpacked; null where it has no head. */
export function headOf(bytes: Uint8Array): JpegHead | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let turn: JpegHead['turn'] = 0;
  for (let at = 2; at + 10 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return null;
    const kind = bytes[at + 1] ?? 0;
    const length = view.getUint16(at + 2);
    if (kind === 0xe1) turn = turnIn(bytes.subarray(at + 4, at + 2 + length)) || turn;
    if (kind >= 0xc0 && kind <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(kind))
      return {
        height: view.getUint16(at + 5),
        width: view.getUint16(at + 7),
        channels: bytes[at + 9] ?? 0,
        turn,
      };
    at += 2 + length;
  }
  return null;
}

const COLOURS: Readonly<Record<number, string>> = { 1: 'DeviceGray', 4: 'DeviceCMYK' };

/** A PDF of one page that shows the picture: the reader of PDF files unpacks it. */
export function pdfAround(
  bytes: Uint8Array,
  { width, height, channels, turn }: JpegHead,
  page: { width: number; height: number },
): Uint8Array {
  const dictionary = `/Width ${width}/Height ${height}/ColorSpace/${COLOURS[channels] ?? 'DeviceRGB'}/BitsPerComponent 8/Filter/DCTDecode`;
  return barePdf([{ ...page, turn, pictures: [{ dictionary, bytes, bottom: 0, tall: page.height }] }]);
}
