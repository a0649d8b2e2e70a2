/** GB/T 9704 in Word's units: twentieths of a point (twips), half points, eighths for borders. */
export const PAGE = {
  size: { width: 11906, height: 16838 },
  margin: { top: 2098, left: 1588, right: 1474, bottom: 1985, footer: 1304 },
} as const;

/** Width of the text in twips. */
export const TEXT_WIDTH = PAGE.size.width - PAGE.margin.left - PAGE.margin.right;

/** Half points: 二号 22 pt, 三号 16 pt, 四号 14 pt, 五号 10.5 pt. */
export const SIZE = { title: 44, body: 32, page: 28, table: 21 } as const;

/** Exact line pitch in twips: 22 lines to a page, and rows of 五号. */
export const LINE = { body: 579, title: 720, table: 300 } as const;

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
