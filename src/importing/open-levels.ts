import { tighten } from '../reading/normalise.ts';
import { level1Label, level2Label } from './level-labels.ts';

const NUMBERING = /^\s*[(（]?[一二三四五六七八九十\d]{1,3}[)）、.．]+\s*/;

const SATISFIED = /^(?:社会公众[或和]?)?(?:服务|受益)对象满意度$/;

const SATISFIED_GLUED = /^((?:服务|受益)对象满意度)(\p{Script=Han}.*)$/u;

/** The levels of 项目支出绩效评价: under them a table goes by other names than a plan does. */
const EVALUATED = /^(?:决策|过程)$/;
const OF_EVALUATION = /^(?:项目立项|绩效目标|资金投入|资金管理|组织实施)$/;

/** The 一级 and 二级指标 that stand over the cells being read. */
export class OpenLevels {
  #one = '';
  #two = '';
  #printed = '';
  /** Second levels of 产出 were read under no first level. */
  #outputs = false;

  get two(): string {
    return this.#two;
  }

  /** The level a label opens here; null for other texts. 成本指标 and 满意度指标 name either. */
  opens(text: string): 1 | 2 | null {
    if (EVALUATED.test(text)) return 1;
    if (EVALUATED.test(this.#one) && OF_EVALUATION.test(text)) return 2;
    const [one, two] = [level1Label(text), level2Label(text)];
    if (one === null) return two === null ? null : 2;
    if (two === null) return 1;
    return this.#one === one.text || (one.key === 'cost' && this.#amongOutputs()) ? 2 : 1;
  }

  open(printed: string, level: 1 | 2): void {
    const text = printed.replace(NUMBERING, '');
    if (level === 2) {
      if (/^(?:经济|社会|生态环境)成本/.test(text) && /^成本(?:指标)?$/.test(this.#two))
        this.open(this.#two, 1);
      this.#two = tighten(text);
      this.#outputs ||= this.#one === '' && /数量|质量|时效/.test(text);
    } else {
      this.#one = tighten(text);
      this.#printed = this.#one;
      this.#two = '';
      this.#outputs = false;
    }
  }

  /** 经济效益 / 指标: the rest of the label above, in a cell of its own. */
  complete(): void {
    if (/(?:效益|成本|影响)$/.test(this.#two)) this.#two += '指标';
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

  /** The levels of the next row: the first level as printed over it, then as it goes on. */
  row(): { level1: string; level2: string; garbled: string } {
    const level1 = this.#printed === '' ? this.#one : this.#printed;
    this.#printed = '';
    const garbled = EVALUATED.test(level1) ? level1 : '';
    return { level1, level2: this.#two, garbled };
  }

  /** 成本指标 is a second level after the other outputs, their first level printed or not. */
  #amongOutputs(): boolean {
    return this.#outputs || /产出|完成|决策/.test(this.#one);
  }
}
