import { tighten } from '../reading/normalise.ts';
import {
  bareLevel,
  bothLevels,
  firstLevel,
  level1Label,
  level2Label,
  parentOf,
  secondLevel,
} from './level-labels.ts';

const NUMBERING = /^\s*[(（]?[一二三四五六七八九十\d]{1,3}[)）、.．]+\s*/;

const SATISFIED = /^(?:社会公众[或和]?)?(?:服务|受益)对象满意度$/;

const SATISFIED_GLUED = /^((?:服务|受益)对象满意度)(\p{Script=Han}.*)$/u;

/** Both levels, without 指标. */
const SATISFIED_TWICE = /^满意度\s+((?:服务|受益)对象满意度\s+\S.*)$/s;

/** 社会 under 效益: of what the benefit is. */
const OF_BENEFIT = /^(?:经济|社会|生态|环境)$/;

/** The levels of 项目支出绩效评价: under them a table goes by other names than a plan does. */
const EVALUATED = /^(?:决策|过程)$/;
const OF_EVALUATION = /^(?:项目立项|绩效目标|资金投入|资金管理|组织实施)$/;

/** The 一级 and 二级指标 that stand over the cells being read. */
export class OpenLevels {
  #one = '';
  #two = '';
  #printed = '';
  /** No row was read under the second level yet. */
  #fresh = false;
  /** Second levels of 产出 were read under no first level. */
  #outputs = false;

  /** Which level was printed with 指标. */
  readonly #whole = { 1: false, 2: false };
  /** The header has columns for the levels: 数量 is one without 指标 too. */
  readonly #headed: boolean;

  constructor(headed: boolean) {
    this.#headed = headed;
  }

  /** A header has columns for levels, and none was printed yet. */
  get lacking(): boolean {
    return this.#headed && this.#one === '' && this.#two === '';
  }

  get two(): string {
    return this.#two;
  }

  /** The level a label opens here; null for other texts. 成本指标 and 满意度指标 name either. */
  opens(text: string): 1 | 2 | null {
    if (EVALUATED.test(text)) return 1;
    if (EVALUATED.test(this.#one) && OF_EVALUATION.test(text)) return 2;
    const [one, two] = [level1Label(text), level2Label(text)];
    if (one === null && two === null) return this.#bare(text);
    if (one === null) return 2;
    if (two === null) return 1;
    return this.#one === one.text || (one.key === 'cost' && this.#amongOutputs()) ? 2 : 1;
  }

  /** 满意度 right behind 满意度; 数量 where a header has columns of levels, none of them was printed as 数量指标, and none like it is open. */
  #bare(text: string): 1 | 2 | null {
    if (this.#headed && OF_BENEFIT.test(text) && firstLevel(this.#one)?.key === 'benefit') return 2;
    if (this.#headed && /^满意度?$/.test(text) && text === this.#printed && this.#two === '') return 2;
    const level = this.#headed ? bareLevel(text) : null;
    const open = level === 1 ? this.#one : this.#two;
    const like = /值$/.test(text) ? text : text.slice(-2);
    if (level === null || this.#whole[level] || (open !== '' && open.includes(like))) return null;
    return level;
  }

  open(printed: string, level: 1 | 2): void {
    const text = printed.replace(NUMBERING, '');
    this.#whole[level] ||= /指标/.test(text);
    if (level === 2) {
      if (/^(?:经济|社会|生态环境)成本/.test(text) && /^成本(?:指标)?$/.test(this.#two))
        this.open(/指标$/.test(this.#two) ? this.#two : `${this.#two}指标`, 1);
      this.#leave(text);
      this.#two = tighten(text);
      this.#fresh = true;
      this.#outputs ||= this.#one === '' && /数量|质量|时效/.test(text);
    } else {
      this.#one = tighten(text);
      this.#printed = this.#one;
      this.#two = '';
      this.#outputs = false;
    }
  }

  /** 社会效益 under 产出指标: its own first level, printed in the middle of the cells it covers, comes below. */
  #leave(second: string): void {
    const key = secondLevel(second)?.key;
    const parent = key === undefined ? null : parentOf(key);
    const one = firstLevel(this.#one)?.key;
    const other = parent === 'output' || parent === 'benefit' || parent === 'satisfaction';
    if (
      this.#printed === '' &&
      this.#two !== '' &&
      other &&
      (one === 'output' || one === 'benefit') &&
      one !== parent
    )
      this.#one = '';
  }

  /** 经济效益 / 指标: the rest of the label above, in a cell of its own. */
  complete(): void {
    if (this.#two === '' && bareLevel(this.#one) === 1) {
      if (this.#printed === this.#one) this.#printed += '指标';
      this.#one += '指标';
      this.#whole[1] = true;
    } else if (/影响$/.test(this.#two) || bareLevel(this.#two) === 2) {
      this.#two += '指标';
      this.#whole[2] = true;
    }
  }

  /** 服务对象 / 满意度指标: the rest of a second level under which no row was read; false where none is open. */
  served(): boolean {
    const open = this.#fresh && /^(?:服务|受益)对象$/.test(this.#two);
    if (open) this.#two += '满意度指标';
    return open;
  }

  /** The same for 指标 at the head of a line; gives what follows it. */
  completed(text: string): string {
    const rest = text.replace(/^(?:绩效)?指标\s+(?=\S)/, '');
    if (rest !== text) this.complete();
    return rest;
  }

  /** Opens a second level printed without 指标; false for other texts. A name has to follow it. */
  satisfied(text: string): boolean {
    if (this.#two !== '' || !SATISFIED.test(text)) return false;
    this.open(text, 2);
    return true;
  }

  /** 服务对象满意度 right behind its first level, a name glued to it. */
  satisfiedIn(text: string): { label: string; rest: string } | null {
    const [, label, rest] = SATISFIED_GLUED.exec(text) ?? [];
    return this.#two === '' && label !== undefined && rest !== undefined ? { label, rest } : null;
  }

  /** The first of the pieces of a line, where it is a level, and what follows it; null for other lines. */
  ahead(text: string): { label: string; rest: string } | null {
    const satisfied = SATISFIED_TWICE.exec(text)?.[1];
    if (satisfied !== undefined) return { label: '满意度指标', rest: satisfied };
    const [, label = '', rest = ''] = /^(\S{2,20})\s+(\S.*)$/s.exec(text) ?? [];
    const again = this.#headed && [this.#one, this.#two].includes(label) && bareLevel(label) !== null;
    return label !== '' && (again || this.opens(label) !== null || bothLevels(label) !== null)
      ? { label, rest }
      : null;
  }

  /** The levels of the next row, as printed right over it; rows below go on under them. */
  row(): { level1: string; level2: string; garbled: string } {
    const [level1, level2] = [this.#printed, this.#fresh ? this.#two : ''];
    this.#printed = '';
    this.#fresh = false;
    const garbled = EVALUATED.test(level1) ? level1 : '';
    return { level1, level2, garbled };
  }

  /** 成本指标 is a second level after the other outputs, their first level printed or not. */
  #amongOutputs(): boolean {
    return this.#outputs || /产出|完成|决策/.test(this.#one);
  }
}
