/** How a page is set, in Word's units: twentieths of a point (twips), half points, eighths for borders. */
export interface Sheet {
  readonly page: {
    readonly size: { readonly width: number; readonly height: number };
    readonly margin: { readonly [side in 'top' | 'left' | 'right' | 'bottom' | 'footer']: number };
  };
  /** Half points: 二号 44, 三号 32, 小三 30, 四号 28, 小四 24, 五号 21, 小五 18. */
  readonly size: { readonly [of in 'title' | 'body' | 'page' | 'table']: number };
  /** Exact line pitch in twips. */
  readonly line: { readonly [of in 'body' | 'title' | 'table']: number };
}

const A4 = { width: 11906, height: 16838 };

/** GB/T 9704: 22 lines to a page, rows of 五号. */
export const OFFICIAL: Sheet = {
  page: { size: A4, margin: { top: 2098, left: 1588, right: 1474, bottom: 1985, footer: 1304 } },
  size: { title: 44, body: 32, page: 28, table: 21 },
  line: { body: 579, title: 720, table: 300 },
};

/** A paper to work from, not to be issued: closer lines, wider tables. */
export const WORKING: Sheet = {
  page: { size: A4, margin: { top: 1134, left: 1134, right: 1134, bottom: 1134, footer: 680 } },
  size: { title: 36, body: 24, page: 21, table: 18 },
  line: { body: 400, title: 600, table: 250 },
};

/** Width of the text in twips. */
export const textWidth = ({ page }: Sheet): number => page.size.width - page.margin.left - page.margin.right;

/** A face named for every script, so that no theme font takes over. */
const face = (name: string) => ({ ascii: name, hAnsi: name, eastAsia: name, cs: name });

export const FONT = {
  title: face('方正小标宋简体'),
  body: face('仿宋_GB2312'),
  heading1: face('黑体'),
  heading2: face('楷体_GB2312'),
  table: face('宋体'),
  page: face('宋体'),
} as const;
