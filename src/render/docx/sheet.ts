/** How a page is set, in Word's units: twentieths of a point (twips), half points. */
export interface Sheet {
  readonly page: { readonly width: number; readonly height: number };
  readonly margin: { readonly [side in 'top' | 'left' | 'right' | 'bottom' | 'footer']: number };
  /** Half points: 二号 44, 三号 32, 小三 30, 四号 28, 小四 24, 五号 21, 小五 18. */
  readonly size: { readonly [of in 'title' | 'body' | 'page' | 'table']: number };
  /** Exact line pitch in twips. */
  readonly line: { readonly [of in 'body' | 'title' | 'table']: number };
  /** What is added between the letters of the body, in twips: 28 of them fill 156 mm only when set closer. */
  readonly tracking: number;
  /** Page numbers stand at the outer edge, right on odd pages and left on even ones; else in the middle. */
  readonly outer: boolean;
}

const A4 = { width: 11906, height: 16838 };

/** GB/T 9704: a type area of 156 × 225 mm, 22 lines of 28 characters; rows of 五号. */
export const OFFICIAL: Sheet = {
  page: A4,
  margin: { top: 2098, left: 1588, right: 1474, bottom: 1984, footer: 1304 },
  size: { title: 44, body: 32, page: 28, table: 21 },
  line: { body: 579, title: 720, table: 300 },
  tracking: -5,
  outer: true,
};

/** A paper to work from, not to be issued: closer lines, wider tables. */
export const WORKING: Sheet = {
  page: A4,
  margin: { top: 1134, left: 1134, right: 1134, bottom: 1134, footer: 680 },
  size: { title: 36, body: 24, page: 21, table: 18 },
  line: { body: 400, title: 600, table: 250 },
  tracking: 0,
  outer: false,
};

/** The same sheet on its side: what was the binding edge is the top. */
export const onItsSide = (sheet: Sheet): Sheet => {
  const { page, margin } = sheet;
  return {
    ...sheet,
    page: { width: page.height, height: page.width },
    margin: {
      top: margin.left,
      bottom: margin.right,
      left: margin.bottom,
      right: margin.top,
      footer: Math.min(margin.footer, margin.right - 2 * sheet.size.page * 10),
    },
  };
};

/** Width and height of the type area in twips. */
export const typeArea = ({ page, margin }: Sheet): { width: number; height: number } => ({
  width: page.width - margin.left - margin.right,
  height: page.height - margin.top - margin.bottom,
});

/** White above and below a cell's text, and beside it, in twips; what is centred seldom comes near the edge. */
export const CELL = { above: 30, beside: 60, besideCentred: 20 } as const;
/** White above and below the title of a cover, in twips. */
export const COVER = { above: 3600, below: 1200 } as const;
