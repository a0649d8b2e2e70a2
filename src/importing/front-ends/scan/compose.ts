import type { Picture } from '../../../ports.ts';

/** Where a picture lands on a page: a b c d e f, from the unit square it is thought to be to points of the page. */
export type Placing = readonly [number, number, number, number, number, number];

/** The mean of a square of points about a place; white outside. */
function shade({ width, height, pixels }: Picture, u: number, v: number, side: number): number {
  const [left, top] = [Math.floor(u - (side - 1) / 2), Math.floor(v - (side - 1) / 2)];
  let sum = 0;
  for (let y = top; y < top + side; y += 1)
    for (let x = left; x < left + side; x += 1)
      sum += x < 0 || y < 0 || x >= width || y >= height ? 255 : (pixels[y * width + x] ?? 255);
  return sum / side / side;
}

/** Lays a picture upon a page: the darker point shows. Turned and mirrored pictures come out as the page shows them. */
export function compose(page: Picture, picture: Picture, [a, b, c, d, e, f]: Placing): void {
  const area = a * d - b * c;
  if (area === 0) return;
  const corners = [
    [e, f],
    [a + e, b + f],
    [c + e, d + f],
    [a + c + e, b + d + f],
  ] as const;
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const [left, right] = [
    Math.max(0, Math.floor(Math.min(...xs))),
    Math.min(page.width, Math.ceil(Math.max(...xs))),
  ];
  const [top, bottom] = [
    Math.max(0, Math.floor(Math.min(...ys))),
    Math.min(page.height, Math.ceil(Math.max(...ys))),
  ];
  const side = Math.max(1, Math.round(Math.sqrt((picture.width * picture.height) / Math.abs(area))));
  for (let y = top; y < bottom; y += 1)
    for (let x = left; x < right; x += 1) {
      const [dx, dy] = [x + 0.5 - e, y + 0.5 - f];
      const u = (d * dx - c * dy) / area;
      const v = (a * dy - b * dx) / area;
      if (u < 0 || u > 1 || v < 0 || v > 1) continue;
      const value = shade(
        picture,
        Math.min(u * picture.width, picture.width - 1),
        Math.min((1 - v) * picture.height, picture.height - 1),
        side,
      );
      const at = y * page.width + x;
      if (value < (page.pixels[at] ?? 255)) page.pixels[at] = value;
    }
}
