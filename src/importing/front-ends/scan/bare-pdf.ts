/** A picture as PDF packs it: its dictionary without type and length, and its bytes. */
interface PackedPicture {
  readonly dictionary: string;
  readonly bytes: Uint8Array;
  /** Where its bottom is and how tall it is, in points. */
  readonly bottom: number;
  readonly tall: number;
}

/** A page that pictures fill from side to side. */
interface PicturePage {
  readonly width: number;
  readonly height: number;
  /** Degrees clockwise that show it upright. */
  readonly turn: number;
  readonly pictures: readonly PackedPicture[];
}

const stream = (dictionary: string, bytes: Uint8Array): Buffer =>
  Buffer.concat([
    Buffer.from(`<<${dictionary}/Length ${bytes.length}>>\nstream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ]);

/** A PDF that shows pictures as they are packed: the readers of PDF files unpack them. */
export function barePdf(pages: readonly PicturePage[]): Uint8Array {
  const objects: Uint8Array[] = [Buffer.from('<</Type/Catalog/Pages 2 0 R>>'), Buffer.alloc(0)];
  const add = (object: Uint8Array): number => objects.push(object);
  const kids = pages.map(({ width, height, turn, pictures }) => {
    const drawn = pictures.map(
      ({ bottom, tall }, at) => `q ${width} 0 0 ${tall} 0 ${bottom} cm /P${at} Do Q`,
    );
    const content = add(stream('', Buffer.from(drawn.join('\n'))));
    const names = pictures.map(
      ({ dictionary, bytes }, at) =>
        `/P${at} ${add(stream(`/Type/XObject/Subtype/Image${dictionary}`, bytes))} 0 R`,
    );
    const page = `<</Type/Page/Parent 2 0 R/Rotate ${turn}/MediaBox[0 0 ${width} ${height}]/Contents ${content} 0 R/Resources<</XObject<<${names.join('')}>>>>>>`;
    return `${add(Buffer.from(page))} 0 R`;
  });
  objects[1] = Buffer.from(`<</Type/Pages/Kids[${kids.join(' ')}]/Count ${kids.length}>>`);
  const numbered = objects.flatMap((object, at) => [
    Buffer.from(`${at + 1} 0 obj\n`),
    object,
    Buffer.from('\nendobj\n'),
  ]);
  const end = `trailer\n<</Root 1 0 R/Size ${objects.length + 1}>>\n%%EOF`;
  return Buffer.concat([Buffer.from('%PDF-1.4\n'), ...numbered, Buffer.from(end)]);
}
