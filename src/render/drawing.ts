/** How an edge is drawn. */
export interface Stroke {
  /** Six hexadecimal digits. */
  readonly colour: string;
  readonly width: number;
  readonly dashed: boolean;
}

/** A rounded box with its text, already in lines. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
  /** Six hexadecimal digits. */
  readonly fill: string;
  readonly stroke: Stroke;
}

/** A line from the middle of a box's right edge to the middle of another's left edge. */
export interface Tie {
  readonly from: Box;
  readonly to: Box;
  readonly stroke: Stroke;
}

/** A picture of boxes and what ties them, in units that a writer scales to the width of its page. */
export interface Drawing {
  readonly title: string;
  /** What the signs mean. */
  readonly legend: string;
  readonly width: number;
  readonly height: number;
  /** Size of the letters, distance of the lines, white inside a box. */
  readonly type: { readonly size: number; readonly line: number; readonly inset: number };
  /** Bold words above the columns. */
  readonly heads: readonly { readonly x: number; readonly y: number; readonly text: string }[];
  readonly ties: readonly Tie[];
  readonly boxes: readonly Box[];
}

/** What stands below a drawing. */
export const captionOf = ({ title, legend }: Pick<Drawing, 'title' | 'legend'>): string =>
  `${title}。${legend}`;

/** Where a tie begins and ends. */
export const endsOf = ({ from, to }: Tie): { x1: number; y1: number; x2: number; y2: number } => ({
  x1: from.x + from.width,
  y1: from.y + from.height / 2,
  x2: to.x,
  y2: to.y + to.height / 2,
});
