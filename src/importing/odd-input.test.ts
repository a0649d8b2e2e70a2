import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Draft } from '../domain/draft.ts';
import { JixiaoError } from '../domain/errors.ts';
import type { ImportResult } from '../domain/import-result.ts';
import hebei from '../profiles/hebei-county.ts';
import mof from '../profiles/mof-2021.ts';
import { importFile } from './import-file.ts';
import { importText, TEXT_LIMIT } from './import-text.ts';
import { level1Label, level2Label } from './level-labels.ts';
import { formLabel, headerLabel, letters } from './vocabulary.ts';

const options = { profiles: [hebei, mof] };
const seed = readFileSync(new URL('../../evals/cases/seed/seed.txt', import.meta.url), 'utf8');
const codeOf = (text: string): string => {
  try {
    importText(text, options);
    return 'imported';
  } catch (error) {
    return error instanceof JixiaoError ? error.code : String(error);
  }
};

describe('what is no performance text', () => {
  it.each([
    ['news', '本报讯 昨日，某市召开经济工作会议。\n重点项目建设进度达到95%，群众满意度不断提升。'],
    ['code', 'function f(x) {\n  return x || 1;\n}\n| a | b |\n|---|---|\n| 1 | 2 |'],
    ['a recipe', '红烧肉\n材料：五花肉500克\n1.切块焯水。\n2.炖煮40分钟。'],
    [
      'an allocation list',
      '资金分配表\n单位:万元\n序号\t乡镇\t项目名称\t金额\n1\t甲镇\t道路\t100\n合计\t\t\t100',
    ],
    [
      'a tender',
      '招标公告\n项目名称：城区道路改造\n项目编号：ZB2024-01\n预算金额：500万元\n资金来源：财政资金',
    ],
    [
      'a list of works',
      '序号 | 项目名称 | 建设单位 | 总投资 | 建设内容\n1 | 道路改造 | 住建局 | 500万元 | 改造3公里',
    ],
  ])('is refused: %s', (_, text) => {
    expect(codeOf(text)).toBe('not_a_performance_text');
  });

  it('says so of nothing, and of too much', () => {
    expect(codeOf(' \n ')).toBe('bad_input');
    expect(codeOf('绩'.repeat(TEXT_LIMIT + 1))).toBe('too_large');
  });
});

describe('odd performance texts', () => {
  const table = (rows: string): string =>
    `项目编码\tA1\t项目名称\t垃圾清运\n一级指标\t二级指标\t三级指标\t指标值\n${rows}`;

  it('keeps braces as data and lists hidden characters', () => {
    const { draft, repairs } = importText(table('产出指标\t数量指标\t{{清运}}车\u200b次\t≥5次'), options);
    expect(draft.projects[0]?.indicators[0]?.name).toBe('{{清运}}车次');
    expect(repairs.some(repair => repair.kind === 'garbage' && repair.raw.includes('控制字符'))).toBe(true);
  });

  it('reads a thousand rows, and none', () => {
    const rows = Array.from({ length: 1000 }, (_, at) => `\t数量指标\t第${at}类\t≥${at}个`).join('\n');
    expect(importText(table(rows), options).draft.projects[0]?.indicators).toHaveLength(1000);
    expect(importText(table(''), options).draft.projects[0]?.indicators).toHaveLength(0);
  });

  it('keeps both of two equal projects', () => {
    const one = `1.垃圾清运绩效目标表\n${table('产出指标\t数量指标\t清运车次\t≥5次')}\n`;
    expect(importText(one + one, options).draft.projects).toHaveLength(2);
  });

  it('takes 成本 as a first level for the newer scheme', () => {
    const { draft } = importText(table('成本指标\t经济成本指标\t清运费\t≤5万元'), options);
    expect(draft.profile).toBe('mof-2021');
    expect(draft.projects[0]?.indicators[0]).toMatchObject({ level1: '成本指标', level2: '经济成本指标' });
  });

  it('reads a text four times as long in far less than sixteen times the work', { timeout: 120_000 }, () => {
    const work = (lines: number): number => {
      const before = process.cpuUsage();
      importText(
        `${seed}\n${'加强组织领导,提高资金使用效益。'.repeat(60)}\n${`${'x\t'.repeat(20)}\n`.repeat(lines)}`,
        options,
      );
      const { user, system } = process.cpuUsage(before);
      return user + system;
    };
    work(1000);
    expect(work(40_000) / work(10_000)).toBeLessThan(9);
  });
});

describe('long lists of one kind of line', () => {
  it.each([
    ['levels without a row', (at: number) => (at % 2 === 0 ? '产出指标' : '数量指标')],
    ['names of projects', (at: number) => `项目名称\t第${at}号道路养护`],
    ['fields that are no record', (at: number) => `指标值：≥${at}公里`],
    ['headers', () => '一级指标 | 二级指标 | 三级指标 | 指标值 |'],
    ['a lone cell and a bar', () => 'x|'],
  ])('%s: four times as many take far less than sixteen times the work', { timeout: 60_000 }, (_, line) => {
    const work = (lines: number): number => {
      const before = process.cpuUsage();
      codeOf(Array.from({ length: lines }, (_, at) => line(at)).join('\n'));
      const { user, system } = process.cpuUsage(before);
      return user + system;
    };
    work(500);
    expect(work(12_000) / work(3000)).toBeLessThan(9);
  });
});

const bare = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

/** The number of an item is not part of its text. */
const ITEM = /^[(（]?[\d一二三四]{1,2}[)）.、]/;

/** Everything a reader of the result can see, white space aside. */
const visible = (result: ImportResult): string =>
  bare(
    [
      JSON.stringify({ ...result.draft, imported: undefined }),
      ...result.repairs.flatMap(repair => [repair.raw, repair.repaired]),
      ...result.leftovers.map(leftover => leftover.text),
    ].join('\n'),
  );

const isLabel = (cell: string): boolean =>
  formLabel(cell, 0.5) !== null ||
  headerLabel(cell, 0.5) !== null ||
  level1Label(cell) !== null ||
  level2Label(cell) !== null ||
  /绩效目标|保障措施|绩效指标|目录|编制|审核|^第.部分|[(（].{1,3}[)）]|^(绩效|指标)$/.test(bare(cell)) ||
  letters(cell) === '';

describe('a name that says another kind than the bytes', () => {
  const text = new TextEncoder().encode(
    '项目名称\t路灯维护\n一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t装灯\t≥5盏\n',
  );
  const noise = Uint8Array.from({ length: 5000 }, (_, at) => (at * at * 31 + (at >> 3) * 7) & 255);

  it.each(['表.docx', '表.xls', '表.pdf'])(
    '%s that is text is read, one that is neither is told apart',
    async name => {
      const { draft } = await importFile({ bytes: text, name }, options);
      expect(draft.projects[0]?.indicators).toHaveLength(1);
      await expect(importFile({ bytes: noise, name }, options)).rejects.toMatchObject({
        code: 'unreadable_file',
        message: expect.stringContaining('改过扩展名'),
      });
    },
  );
});

describe('nothing is lost', () => {
  const lines = seed.split('\n');
  const change = fc.record({
    at: fc.nat(lines.length - 1),
    to: fc.nat(lines.length - 1),
    how: fc.constantFrom('drop', 'move', 'copy', 'untab', 'cut'),
  });
  const apply = (changes: readonly { at: number; to: number; how: string }[]): string => {
    const text = [...lines];
    for (const { at, to, how } of changes) {
      const line = text[at % text.length] ?? '';
      if (how === 'drop' || how === 'move') text.splice(at % text.length, 1);
      if (how === 'move' || how === 'copy') text.splice(to % text.length, 0, line);
      if (how === 'untab') text[at % text.length] = line.replaceAll('\t', ' ');
      if (how === 'cut') text[at % text.length] = line.slice(0, to % (line.length + 1));
    }
    return text.join('\n');
  };

  it('whatever is dropped, moved, doubled or cut, the rest is read or handed back', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), changes => {
        const text = apply(changes);
        const result = importText(text, options);
        Draft.parse(result.draft);
        const seen = visible(result);
        const lost = text
          .split(/[\n\t]/)
          .filter(cell => !isLabel(cell))
          .flatMap(cell => cell.split(/\s+/))
          .filter(word => formLabel(word) === null && !seen.includes(bare(word).replace(ITEM, '')));
        expect(lost).toEqual([]);
      }),
      { numRuns: 150, seed: 7 },
    );
  });
});
