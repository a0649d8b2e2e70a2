import type { Draft, Safeguard, SubGoal } from '../domain/draft.ts';
import { tighten } from '../reading/normalise.ts';
import { type Block, bare, filled, textOf } from './cells.ts';
import type { Ledger } from './ledger.ts';

const ITEM = /^\s*[(（][一二三四五六七八九十百\d]{1,3}[)）]\s*/;
const TITLE = /绩效(?:文本|目标)|预算/;

/** What the first lines say: title, year, status, who compiled and who reviewed. */
export interface Cover {
  readonly cover: Draft['cover'];
  readonly year: number | null;
  readonly unit: string | null;
}

/** A title over two lines: the unit alone, then 2024年部门预算绩效文本. */
const isUnitAbove = (above: Block, block: Block): boolean =>
  /^20\d\d年?.{0,12}(绩效|预算)/.test(bare(textOf(block))) &&
  /^\p{Script=Han}{3,30}$/u.test(bare(textOf(above))) &&
  !TITLE.test(bare(textOf(above)));

/** The unit a title begins with: the table it stands over is none. */
function unitIn(title: string): string | null {
  const name = /^(.{2,40}?)20\d\d年/.exec(title.normalize('NFKC'))?.[1];
  return name === undefined || /绩效|目标|^附[件表]|^[.…]|[(_]$/.test(name) ? null : name;
}

/** Reads the cover: 某单位 2024 年部门预算绩效文本（草案）. */
export function readCover(blocks: readonly Block[], ledger: Ledger): Cover {
  let title: string | null = null;
  let year: number | null = null;
  let unit: string | null = null;
  let status: string | null = null;
  let compiled: string | null = null;
  let reviewed: string | undefined;
  let date: string | undefined;
  for (const [index, block] of blocks.entries()) {
    const above = blocks[index - 1];
    const continued = title === null && above !== undefined && isUnitAbove(above, block);
    const raw = continued ? `${textOf(above)}${textOf(block)}` : textOf(block);
    const text = tighten(raw);
    if (continued) ledger.take(...filled(above));
    const makers = /^(.{2,40}?)编制(?:单位)?(?:(.{2,40}?)审核)?$/.exec(text);
    const labelled = /^编制单位[:：](.+)$/.exec(text);
    const checker = /^(.{2,40}?)审核$|^审核单位[:：](.+)$/.exec(text);
    const filer = /^填报单位[:：](.+?)(?:[(（](20\d\d)年度[)）])?$/.exec(text);
    const dated = /^(?:20\d\d年)?\d{1,2}月(?:\d{1,2}日)?$|^20\d\d年\d{1,2}月/.exec(text);
    if (title === null && TITLE.test(text) && text.length <= 60) {
      title = text;
      year = Number(/(20\d\d)年/.exec(text.normalize('NFKC'))?.[1] ?? Number.NaN);
      year = Number.isNaN(year) ? null : year;
      unit ??= unitIn(text);
      status = /[(（]([^()（）]{1,10})[)）]$/.exec(text)?.[1] ?? null;
      if (raw !== text)
        ledger.repair({
          path: '/cover/title',
          raw,
          repaired: text,
          kind: 'split',
          sure: true,
          line: block.line,
        });
    } else if (makers !== null || labelled !== null) {
      compiled = makers?.[1] ?? labelled?.[1] ?? null;
      reviewed = makers?.[2] ?? reviewed;
    } else if (checker !== null) reviewed = checker[1] ?? checker[2];
    else if (status === null && /^[(（]?(草案|审定稿|征求意见稿|送审稿|正式稿)[)）]?$/.test(text))
      status = text.replace(/[()（）]/g, '');
    else if (filer !== null) {
      unit = filer[1] ?? unit;
      year ??= filer[2] === undefined ? null : Number(filer[2]);
    } else if (dated !== null) date = text;
    else continue;
    ledger.take(...filled(block));
  }
  return {
    cover: {
      title,
      status,
      compiled_by: compiled,
      ...(reviewed === undefined ? {} : { reviewed_by: reviewed }),
      ...(date === undefined ? {} : { date }),
    },
    year,
    unit,
  };
}

/** 总体绩效目标 as prose, its paragraphs on lines of their own. */
export function readOverall(blocks: readonly Block[], ledger: Ledger): string | null {
  for (const block of blocks) ledger.take(...filled(block));
  const text = blocks
    .map(block => textOf(block).trim())
    .filter(part => part !== '')
    .join('\n');
  return text === '' ? null : text;
}

/** The line that states the department's whole budget, and the amount it states. */
export function readTotal(
  blocks: readonly Block[],
  ledger: Ledger,
): { readonly block: Block; readonly amount: string } | null {
  for (const block of blocks) {
    const amount = /^部门预算总额[:：](\d+(?:\.\d+)?)(?:万元|元)$/.exec(bare(textOf(block)))?.[1];
    if (amount === undefined) continue;
    ledger.take(...filled(block));
    return { block, amount };
  }
  return null;
}

interface Item {
  readonly title: string;
  readonly blocks: Block[];
}

/** Paragraphs gathered under (一) (二) …; what stands before the first stays unread. */
function items(blocks: readonly Block[], ledger: Ledger, path: string): Item[] {
  const found: Item[] = [];
  for (const block of blocks) {
    const text = textOf(block);
    const head = ITEM.exec(text);
    if (head !== null && text.length <= 60) {
      const raw = text.slice(head[0].length);
      const title = tighten(raw);
      ledger.repair({
        path: `${path}/${found.length}`,
        raw,
        repaired: title,
        kind: 'split',
        sure: true,
        line: block.line,
      });
      found.push({ title, blocks: [] });
      ledger.take(...filled(block));
    } else if (found.length > 0) found.at(-1)?.blocks.push(block);
  }
  return found;
}

const prose = (blocks: readonly Block[], ledger: Ledger): string | null => readOverall(blocks, ledger);

/** 分项绩效目标: each item's 绩效目标 and 绩效指标 paragraphs. */
export function readSubGoals(blocks: readonly Block[], ledger: Ledger): SubGoal[] {
  return items(blocks, ledger, '/sub_goals').map((item, index) => {
    const parts = { goal: [] as Block[], indicators: [] as Block[] };
    let into: 'goal' | 'indicators' = 'goal';
    for (const block of item.blocks) {
      if (/^绩效指标[:：]?/.test(bare(textOf(block)))) into = 'indicators';
      parts[into].push(block);
    }
    const strip = (text: string | null): string | null =>
      text?.replace(/^\s*绩效(?:目标|指标)\s*[:：]?\s*/, '').trim() ?? null;
    return {
      id: `s${index + 1}`,
      name: item.title,
      goal: strip(prose(parts.goal, ledger)),
      indicators_text: strip(prose(parts.indicators, ledger)),
    };
  });
}

/** 工作保障措施: a title and its paragraphs. */
export function readSafeguards(blocks: readonly Block[], ledger: Ledger): Safeguard[] {
  return items(blocks, ledger, '/safeguards').map((item, index) => ({
    id: `m${index + 1}`,
    title: item.title,
    text: prose(item.blocks, ledger),
  }));
}
