import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../domain/draft.ts';
import type { Finding } from '../domain/finding.ts';
import hebeiCounty from '../profiles/hebei-county.ts';
import { conclude } from '../review/assess.ts';
import { topReturns } from '../review/opinion.ts';
import { RULES } from '../rules/index.ts';
import { renderDocument } from './render.ts';

const titles = new Map(RULES.map(({ id, title }) => [id, title]));
const templates = {
  read: async (name: string) => readFileSync(new URL(`../../templates/${name}.hbs`, import.meta.url), 'utf8'),
};

const finding: Finding = {
  id: 'f-1',
  rule: 'IND-DIRECTION-WRONG',
  severity: 'error',
  formal: false,
  aspect: '适当性',
  path: '/projects/0/indicators/0/value_raw',
  quote: '≤95%',
  message: '方向写反。',
  why: '越差越达标。',
  suggestion: '改为“≥”。',
  rewrite: {
    path: '/projects/0/indicators/0/value_raw',
    before: '≤95%',
    after: '≥95%',
    needs: ['上年实际是多少？'],
  },
  basis: [{ document: '《某办法》', verified: false }],
  confidence: 1,
};

async function report(
  findings: readonly Finding[],
  change: Partial<Draft> = {},
  format: 'markdown' | 'html' = 'markdown',
): Promise<string> {
  const draft = { ...hebeiCounty.example, ...change };
  const whole = conclude(draft, hebeiCounty, { findings, abstained: [] }, RULES);
  const { text } = await renderDocument(
    {
      draft,
      profile: hebeiCounty,
      document: 'review',
      format,
      review: {
        ...whole,
        projectForms: whole.projectForms(),
        thread: whole.thread(),
        spec: hebeiCounty.review_form,
        top: topReturns(whole.causes),
        titles,
      },
    },
    templates,
  );
  return text ?? '';
}

const bare = (text: string): string => text.replace(/[\s\\*]/g, '');

describe('the review report', () => {
  it('tells what, where, why, on what basis and how to mend it', async () => {
    const text = bare(await report([finding]));
    for (const said of [
      '比较符号方向写反（1处）',
      '在哪里：主题科普活动场次。方向写反。',
      '怎么改：改为“≥”。',
      '等级为“良”',
      '审核意见：有1处须改正，不评“优”，改正后通过',
      '|指标“主题科普活动场次”|1.〔退回〕指标值“≤95%”：方向写反。|1.改为“≥95%”问单位：上年实际是多少？|',
      '|比较符号方向写反|越差越达标。|①|1|',
      '依据：①《某办法》（条文未核对）。',
    ])
      expect(text).toContain(bare(said));
  });

  it('fills in the form, leads each lost point to its finding, and says the split is not checked', async () => {
    const text = await report([finding]);
    expect(text).toContain('项目支出绩效目标审核表');
    expect(text).toMatch(/绩效合理性 \| 15 \| 13.5 \| 优 \|.*扣1.5分：第1条（1.5）/);
    expect(text).toContain('未与文件核对');
  });

  it('traces every point lost, those of the same cost together', async () => {
    const rows = [0, 1, 2, 3, 4, 5].map(index => ({
      ...finding,
      id: `f-${index}`,
      rule: `IND-RULE-${index % 3}`,
      severity: 'warning' as const,
      path: `/projects/0/indicators/${index % 4}/value_raw`,
    }));
    const text = await report(rows);
    const told = /扣[\d.]+分：([^|]*)/.exec(text)?.[1] ?? '';
    const traced = [...told.matchAll(/第([\d、]+)条/g)].flatMap(([, numbers = '']) => numbers.split('、'));
    expect(traced.map(Number).sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(told).toMatch(/第\d、\d、\d条（各[\d.]+）/);
  });

  it('names the cell that changes where it is not the one spoken of, and says nothing twice', async () => {
    const row = '/projects/0/indicators/0';
    const text = bare(
      await report([
        {
          ...finding,
          path: `${row}/level2`,
          quote: '社会效益指标',
          rewrite: {
            path: `${row}/level2`,
            before: '社会效益指标',
            after: '质量指标',
            needs: [],
            also: [{ path: `${row}/level1`, before: '效益指标', after: '产出指标' }],
          },
        },
        {
          ...finding,
          id: 'f-2',
          path: `${row}/name`,
          rewrite: {
            path: `${row}/description`,
            before: '',
            after: '场次之和',
            needs: [],
            proposal: true,
          },
        },
        { ...finding, id: 'f-3', message: '指标值“≤95%”没有写符号。' },
      ]),
    );
    expect(text).toContain('二级指标改为“质量指标”一级指标改为“产出指标”');
    expect(text).toContain('指标描述可参考“场次之和”');
    expect(text).toContain('3.〔退回〕指标值“≤95%”没有写符号。');
  });

  it('shows that a quoted sentence goes on', async () => {
    const text = '组织科普活动,服务全县群众和学校。';
    const told = await report(
      [{ ...finding, path: '/overall_goal', quote: '组织科普活动,服务全', message: '没有数量。' }],
      { overall_goal: text },
    );
    expect(told).toContain('“组织科普活动,服务全…”：没有数量。');
  });

  it('is silent on good work', async () => {
    const text = await report([]);
    expect(text).toContain('未发现需要退回或追问的问题，同意通过');
    expect(text).not.toMatch(
      /财政局会退回什么|逐条意见|各项目都没有的数|顺手整理即可|未作判断|扣.*分：|保留原样|识别时已修复/,
    );
  });

  it('sets what need only be tidied apart', async () => {
    const text = await report([{ ...finding, formal: true }]);
    expect(text).toMatch(/## 顺手整理即可/);
    expect(text).not.toMatch(/财政局会退回什么/);
  });

  it('names a row once with all its faults, and advice once a part', async () => {
    const { rewrite: _rewrite, ...plain } = finding;
    const row = '/projects/0/indicators';
    const text = bare(
      await report([
        plain,
        {
          ...plain,
          id: 'f-2',
          path: `${row}/0/name`,
          quote: '',
          message: '名称不清。',
          suggestion: '写明对象。',
        },
        { ...plain, id: 'f-3', path: `${row}/1/value_raw` },
      ]),
    );
    expect(text).toContain(
      bare('1.〔退回〕指标值“≤95%”：方向写反。<br>2.〔退回〕名称不清。|1.改为“≥”。<br>2.写明对象。|'),
    );
    expect(text).toContain('|3.〔退回〕指标值“≤95%”：方向写反。|3.同第1条|');
    expect(text.match(/指标“主题科普活动场次”\|/g)).toHaveLength(1);
  });

  it('stands alone as a page: nothing from elsewhere, and lists that a phone shows one below another', async () => {
    const html = await report([finding], {}, 'html');
    expect(html).not.toMatch(/<(script|link|img|iframe)|url\(|@import|(src|href)="(?!#)/);
    expect(html).toMatch(/@media \(max-width:640px\)/);
    expect(html).toMatch(/<table class="list">.*?指标“主题科普活动场次”/s);
    expect(html).toMatch(/<div class="wide"><table>.*?审核方面/s);
  });

  it('shows what was accepted with its reason, and what lapsed', async () => {
    const at = '2026-01-01T00:00:00Z';
    const accepted = [
      { finding: 'f-1', reason: '按省厅文件执行', by: '王科长', at },
      { finding: 'f-9', reason: '旧的', at },
    ];
    const text = await report([finding], { accepted });
    expect(text).toContain('理由：按省厅文件执行（王科长）');
    expect(text).toContain('另有 1 条说明所对应的内容已经改动');
    expect(text).not.toMatch(/财政局会退回什么/);
  });

  it('reports recognition apart from the author', async () => {
    const repairs = [
      { path: '/overall_goal', raw: '抖普', repaired: '科普', kind: 'garbage' as const, sure: false },
    ];
    const text = await report([], { imported: { repairs, leftovers: [] } });
    expect(text).toContain('识别时已修复，不是作者的错');
    expect(text).toContain('“抖普”读作“科普”');
  });
});
