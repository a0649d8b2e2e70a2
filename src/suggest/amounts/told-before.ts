import type { Part } from '../text/parts.ts';
import type { Quantity } from './quantities.ts';

/** Something counted before, with what was done to it. */
export interface Counted {
  readonly thing: string;
  readonly verb: string;
  /** What is done to it, told behind it. */
  readonly done: string;
  readonly unit: string;
  readonly part: Part;
}

/** What was told before a number, which it may lean on. */
export interface Before {
  things: Counted[];
  deed: string;
  /** What the clause before speaks of, where it holds no number. */
  clause: string;
  /** How many sums for each this part has told. */
  prices: number;
  /** What clauses without a number spoke of last. */
  spoken: string;
  /** What 其中 counts some of. */
  whole: Counted | undefined;
  /** The same, where some of it were told last: a rate behind them is of all. */
  all: string;
  /** The clause just before, where it holds no number. */
  said: string;
  /** The rate that was told of one place after another. */
  rate: string;
  /** The title that was told last, without its marks. */
  title: string;
  /** What was done to which something is told of as touched by it. */
  touching: string;
  /** The price that was told last. */
  price: Quantity | undefined;
}

/** Where nothing was told yet. */
export const nothingYet = (): Before => ({
  things: [],
  deed: '',
  clause: '',
  prices: 0,
  spoken: '',
  whole: undefined,
  all: '',
  said: '',
  rate: '',
  title: '',
  touching: '',
  price: undefined,
});

/** 无人机监测2次、监测面积35万亩: the same deed, told on without its thing. */
export const goesOn = ({ object, verb, part, unit }: Quantity, last: Counted | undefined): boolean =>
  object === '' &&
  part.listed === true &&
  verb.length > 1 &&
  last?.verb === verb &&
  last.thing !== '' &&
  last.unit !== unit;
