import { tighten } from '../reading/normalise.ts';
import { bare } from './cells.ts';
import { bothLevels, cutLabel, firstLevel, secondLevel } from './level-labels.ts';
import type { RawRow } from './raw-row.ts';
import { isName } from './spaced-rows.ts';

/** A name without the level printed before it in the same cell. */
interface Led {
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  /** The bare word, as 数量, that stood before it. */
  readonly word: string | null;
}

/** 〔数量〕, 【质量】, ——产出指标-数量指标——: marked off from the name. */
const MARKED =
  /^(?:[〔【[（(〈《<「『]\s*([^〔〕【】[\]（）()〈〉《》<>「」『』]{2,18})\s*[〕】\]）)〉》>」』]|[—–-]{2,}\s*(.{2,18}?)\s*[—–-]{2,})\s*[:：]?/u;
const WORD =
  /^(?:数量|质量|时效|成本|(?:经济|社会|生态)效益|可持续影响|(?:服务|受益)对象满意度|满意度)(?=\p{Script=Han})/u;
/** 产, 出, 指, 标 of 产出指标 printed upright, run into the line beside them. */
const UPRIGHT = /^[产出效益满意度指标](?=(?:数量|质量|时效|成本|经济效益|社会效益|生态效益)指标)/u;
/** 质量指标达标率: the label is a part of the name. */
const OWN_PART = /^(?:指标$|完成|达标|达成|合格|体系|数|的|值|率)/u;
/** What a name begins with that may have a level before it. */
const MAY_LEAD = /^[〔【[（(〈《<「『—–产出效益满意度指标数质时成经社生环可服受项预年完]/u;

/** 社会效益：, 满意度：: a level without 指标, told by its colon. */
const TOLD = /^\p{Script=Han}{0,6}(?:效益|影响|满意度)\s*[:：]/u;

const isWhole = (name: string): boolean => isName(name) && !OWN_PART.test(name);

function marked(name: string): Led | null {
  const found = MARKED.exec(name);
  const label = found?.[1] ?? found?.[2] ?? '';
  const rest = name.slice(found?.[0].length ?? 0).trim();
  if (label === '' || !isName(rest)) return null;
  const both = bothLevels(label);
  if (both !== null) return { level1: both.one, level2: both.two, name: rest, word: null };
  if (secondLevel(label) !== null) return { level1: '', level2: label, name: rest, word: null };
  return firstLevel(label) === null ? null : { level1: label, level2: '', name: rest, word: null };
}

function labelled(name: string): Led | null {
  const text = name.replace(UPRIGHT, '');
  const cut = cutLabel(text);
  if (cut === null || !isWhole(cut.rest)) return null;
  if (!/指标$/.test(text.slice(0, cut.label.length)) && !TOLD.test(text)) return null;
  const second = secondLevel(cut.label) !== null;
  return { level1: second ? '' : cut.label, level2: second ? cut.label : '', name: cut.rest, word: null };
}

function worded(name: string, level1: string): Led | null {
  const word = WORD.exec(name)?.[0] ?? '';
  const rest = name.slice(word.length);
  if (word === '' || !isWhole(rest)) return null;
  const twice = /满意度$/.test(word) && /满意/.test(rest);
  const own = twice && firstLevel(level1)?.key === 'satisfaction';
  return { level1: '', level2: word, name: rest, word: own ? null : word };
}

/** So many words lead names that none of them is the name's own: 成本控制率 alone is one. */
const isPattern = (words: ReadonlySet<string>): boolean =>
  words.size >= 3 || (words.size === 2 && words.has('数量'));

/** Levels that ran into the cell of the name go back to their own place. */
export function ledNames(rows: readonly RawRow[]): RawRow[] {
  let level1 = '';
  const led = rows.map(row => {
    if (row.level1 !== '') level1 = row.level1;
    const name = tighten(row.texts.name ?? '');
    return row.empty || !MAY_LEAD.test(name)
      ? null
      : (marked(name) ?? labelled(name) ?? worded(bare(name), level1));
  });
  const all = isPattern(new Set(led.flatMap(one => (one?.word == null ? [] : [one.word]))));
  return rows.map((row, at) => {
    const found = led[at];
    if (!found || (found.word !== null && !all)) return row;
    return {
      ...row,
      level1: found.level1 === '' ? row.level1 : found.level1,
      level2: found.level2 === '' ? row.level2 : found.level2,
      texts: { ...row.texts, name: found.name },
      doubts: { name: row.texts.name ?? '', ...row.doubts },
    };
  });
}
