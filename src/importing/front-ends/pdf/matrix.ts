/** A matrix as PDF writes it: a b c d e f. */
export type Matrix = readonly [number, number, number, number, number, number];

/** Moves nothing. */
export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** First the left one, then the right one. */
export const times = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[1] * b[2],
  a[0] * b[1] + a[1] * b[3],
  a[2] * b[0] + a[3] * b[2],
  a[2] * b[1] + a[3] * b[3],
  a[4] * b[0] + a[5] * b[2] + b[4],
  a[4] * b[1] + a[5] * b[3] + b[5],
];

/** Where a matrix puts a place. */
export const apply = (x: number, y: number, m: Matrix): [number, number] => [
  x * m[0] + y * m[2] + m[4],
  x * m[1] + y * m[3] + m[5],
];

/** True for lists and typed arrays. */
export const isList = (value: unknown): value is ArrayLike<unknown> =>
  Array.isArray(value) || ArrayBuffer.isView(value);

/** A list as numbers; empty for what is none. */
export const numbers = (value: unknown): number[] => (isList(value) ? Array.from(value, Number) : []);

/** A matrix from six numbers; what is missing moves nothing. */
export function matrixOf(value: unknown): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers(value);
  return [a, b, c, d, e, f];
}
