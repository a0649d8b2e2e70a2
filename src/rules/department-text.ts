import { pointer } from '../domain/pointer.ts';
import { overlapWith } from '../reading/links.ts';
import { plain } from '../reading/normalise.ts';
import { chineseNumber } from '../reading/numerals.ts';
import type { ReadDraft, ReadProject } from '../reading/types.ts';
import { isBlank } from './blank.ts';

/** 2026年, 经费, 专项, 4.5万元 and the like differ between the two parts without meaning anything. */
export const nameKey = (name: string): string =>
  plain(name)
    .replace(/[(（][^)）]*[)）]/g, '')
    .replace(/^20\d\d年度?(?=.{2})|(?<=.{2})\d+(?:\.\d+)?万元?$/g, '')
    .replace(/(专项)?(工作|补助|补助资金)?(经费|资金|项目|支出|费用)$/, '');

/** A 分项 with the project of its name; null where there is none. */
export interface Part {
  readonly index: number;
  readonly name: string;
  readonly goal: string;
  readonly indicators: string;
  readonly at: string;
  readonly project: ReadProject | null;
}

/** The 分项绩效目标 of a document, each with its project. */
export function partsOf({ raw, projects }: ReadDraft): Part[] {
  const byName = new Map<string, ReadProject>();
  for (const project of projects) {
    const key = nameKey(project.raw.name ?? '');
    if (key !== '' && !byName.has(key)) byName.set(key, project);
  }
  return raw.sub_goals.map((part, index) => ({
    index,
    name: part.name ?? '',
    goal: isBlank(part.goal ?? '') ? '' : (part.goal ?? ''),
    indicators: isBlank(part.indicators_text ?? '') ? '' : (part.indicators_text ?? ''),
    at: pointer('sub_goals', index),
    project: byName.get(nameKey(part.name ?? '')) ?? null,
  }));
}

const QUANTITY =
  /(?<![\d年月第〔(（])(\d+(?:\.\d+)?|[一二两三四五六七八九十百千]+)(万|亿)?(%|‰|人次|场次|公里|平方米|家次|册次|[人名场次期户家个所座处份篇套台亩吨件条种项册])(?!月|年|届|中全会|大)/g;
/** 一个, 三项 and the like count only where something says how many. */
const SAYING = /^(一[个项条件种次场名家]|[两三四五][个项])$/;
/** 三件实事, 两项任务, 25个项目 number the sentences that follow. */
const HEADING = /^(大|重点|主要|方面|任务|工作|实事|事|项目(?![一-龥]))/;
/** 由46%, 上年41万人次: where one starts from is promised by nobody. */
const START = /(由|从|上年|去年|往年|20\d\d年)的?(实际)?[一-龥]{0,2}$/;
const BOUND = /(不低于|不少于|至少|达到|≥|>=|完成|共)$/;

/** A figure of a text with its unit, numerals in digits: 一种 → 1种. */
export interface Counted {
  readonly quote: string;
  readonly number: string;
  readonly unit: string;
}

/** What a text counts; dates, ordinals, titles and sayings are none. */
export function countedIn(text: string): Counted[] {
  const read = plain(text).replace(/《[^》]{0,120}》/g, '');
  return [...read.matchAll(QUANTITY)].flatMap(
    ({ 0: quote, 1: figure = '', 2: scale = '', 3: unit = '', index }) => {
      const bound = BOUND.test(read.slice(Math.max(0, index - 4), index));
      if (SAYING.test(quote) && !bound) return [];
      if (/[个项件]$/.test(quote) && HEADING.test(read.slice(index + quote.length))) return [];
      if (!bound && START.test(read.slice(Math.max(0, index - 9), index))) return [];
      const number = /\d/.test(figure) ? figure : (chineseNumber(figure) ?? figure);
      return [{ quote, number, unit: `${scale}${unit}` }];
    },
  );
}

/** Below this share of its words met in the project, the two speak of different things. */
const FOREIGN = 0.2;
const PARTLY = 0.34;
/** So few words tell nothing. */
const FEW = 4;

/** How much of a 分项 goal the project of its name speaks of too. */
export function agreement(goal: string, project: ReadProject): 'same' | 'partly' | 'none' {
  const { share, size } = overlapWith(projectWords(project))(goal);
  if (size < FEW || share >= PARTLY) return 'same';
  return share < FOREIGN ? 'none' : 'partly';
}

/** All a project says of what it does: name, purpose, goals, rows. */
export const projectWords = ({ raw, indicators }: ReadProject): string =>
  plain(
    [
      raw.name ?? '',
      raw.purpose ?? '',
      ...raw.goals.filter(({ incomplete }) => incomplete !== true).map(({ text }) => text),
      ...indicators.map(({ name, description }) => `${name} ${description === name ? '' : description}`),
    ].join('\n'),
  );
