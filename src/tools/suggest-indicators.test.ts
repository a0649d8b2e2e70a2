import { describe, expect, it } from 'vitest';
import { callTool, refusedBy, testWorld } from './testing-world.ts';

const ask = (input: Record<string, unknown>) => callTool('suggest_indicators', input, testWorld());

interface Answer {
  readonly suggestions: readonly { action: string; name: string }[];
  readonly next_cursor?: string;
  readonly notes?: readonly string[];
}

describe('suggest_indicators', () => {
  it('answers with everything a table needs', async () => {
    expect(
      await ask({
        goal: '每季度开展老科技工作者科技下乡服务一次，服务群众300人次',
        project: '老科协工作经费',
        budget: '2万元',
        count: 6,
      }),
    ).toMatchInlineSnapshot(`
      {
        "coverage": {
          "by_level2": {
            "成本指标": 2,
            "数量指标": 1,
            "时效指标": 1,
            "服务对象满意度指标": 1,
            "社会效益指标": 1,
            "质量指标": 1,
          },
          "goal_parts": [
            {
              "covered_by": [
                "开展老科技工作者科技下乡次数",
                "服务记录完整率",
                "年度服务活动按期完成率",
              ],
              "text": "每季度开展老科技工作者科技下乡服务一次",
            },
            {
              "covered_by": [
                "服务惠及群众人次",
                "服务记录完整率",
                "年度服务活动按期完成率",
              ],
              "text": "服务群众300人次",
            },
          ],
          "not_applicable": [
            {
              "because": "组织老科技工作者服务不直接改变生态环境",
              "level2": "生态效益指标",
            },
          ],
        },
        "mode": "engine",
        "next": [
          {
            "question": "经费里活动、办公各占多少？每次服务多少钱？",
            "why": "“单次服务活动成本”的指标值要由单位给出",
          },
          {
            "question": "每次服务是否都有对方签字？",
            "why": "“服务记录完整率”的指标值要由单位给出",
          },
          {
            "question": "服务计划排到哪个月？最后一次何时完成？",
            "why": "“年度服务活动按期完成率”的指标值要由单位给出",
          },
          {
            "question": "会员有多少人？能否全员调查？",
            "why": "“老科技工作者满意度”的指标值要由单位给出",
          },
        ],
        "notes": [
          "4条的指标值要由单位给出：目标、预算和材料里没有写，这里不代填。",
        ],
        "profile": "hebei-county",
        "suggestions": [
          {
            "action": "add",
            "basis_hint": "老科协年度工作计划；上年次数",
            "basis_type": "计划标准",
            "data_source": "服务台账；服务记录、照片、村证明",
            "description": "年度内老科技工作者实际开展的老科技工作者科技下乡次数，同日同村算一次",
            "goal_quote": "每季度开展老科技工作者科技下乡服务一次",
            "level1": "产出指标",
            "level2": "数量指标",
            "name": "开展老科技工作者科技下乡次数",
            "needs_input": false,
            "operator": ">=",
            "origin": "library",
            "smart": {
              "achievable": "已有文字写明的数，依据待补",
              "measurable": "按台账逐项计数，取自服务台账",
              "relevant": "对应“每季度开展老科技工作者科技下乡服务一次”",
              "specific": "只考核“老科技工作者科技下乡”这一件事，口径见说明",
              "time_bound": "年度内",
            },
            "unit": "次",
            "value": {
              "arithmetic": "每季度1次×4季度=4次",
              "number": "4",
              "quoted_from": "每季度开展老科技工作者科技下乡服务一次",
              "source": "goal",
            },
          },
          {
            "action": "add",
            "basis_hint": "服务活动管理要求",
            "basis_type": "计划标准",
            "data_source": "服务台账；服务记录单",
            "description": "时间、地点、对象、签字齐全的服务记录份数÷年度内服务总次数×100%",
            "goal_quote": "每季度开展老科技工作者科技下乡服务一次",
            "level1": "产出指标",
            "level2": "质量指标",
            "name": "服务记录完整率",
            "needs_input": true,
            "operator": "=",
            "origin": "library",
            "question": "每次服务是否都有对方签字？",
            "smart": {
              "achievable": "待单位按计划标准核定",
              "measurable": "有分子分母，取自服务台账",
              "relevant": "对应“每季度开展老科技工作者科技下乡服务一次”",
              "specific": "只考核一件事，口径见说明",
              "time_bound": "年度内",
            },
            "unit": "%",
            "value": null,
          },
          {
            "action": "add",
            "basis_hint": "年度服务计划排期",
            "basis_type": "计划标准",
            "data_source": "服务台账；计划表、服务记录",
            "description": "按计划月份完成的服务次数÷计划服务次数×100%，截至12月末",
            "goal_quote": "每季度开展老科技工作者科技下乡服务一次",
            "level1": "产出指标",
            "level2": "时效指标",
            "name": "年度服务活动按期完成率",
            "needs_input": true,
            "operator": ">=",
            "origin": "library",
            "question": "服务计划排到哪个月？最后一次何时完成？",
            "smart": {
              "achievable": "待单位按计划标准核定",
              "measurable": "有分子分母，取自服务台账",
              "relevant": "对应“每季度开展老科技工作者科技下乡服务一次”",
              "specific": "只考核一件事，口径见说明",
              "time_bound": "截至12月末",
            },
            "unit": "%",
            "value": null,
          },
          {
            "action": "add",
            "basis_hint": "预算测算表；上年单次支出",
            "basis_type": "预算支出标准",
            "data_source": "财务明细账；测算表、支出凭证",
            "description": "年度内服务活动支出合计÷实际服务次数",
            "goal_quote": "每季度开展老科技工作者科技下乡服务一次",
            "level1": "产出指标",
            "level2": "成本指标",
            "name": "单次服务活动成本",
            "needs_input": true,
            "operator": "<=",
            "origin": "library",
            "question": "经费里活动、办公各占多少？每次服务多少钱？",
            "reference": {
              "source": "预算÷目标“每季度开展老科技工作者科技下乡服务一次”（每季度1次×4季度=4次）",
              "text": "2万元÷4次≈5000元/次",
            },
            "smart": {
              "achievable": "待单位按预算支出标准或历史标准核定",
              "measurable": "有分子分母，取自财务明细账",
              "relevant": "对应“每季度开展老科技工作者科技下乡服务一次”",
              "specific": "只考核一件事，口径见说明",
              "time_bound": "年度内",
            },
            "unit": "元/次",
            "value": null,
          },
          {
            "action": "add",
            "basis_hint": "部门预算批复、经费测算表",
            "basis_type": "预算支出标准",
            "data_source": "决算报表；预算批复、决算表",
            "description": "年度内本项目支出合计，以决算为准",
            "goal_quote": "2万元",
            "level1": "产出指标",
            "level2": "成本指标",
            "name": "项目总成本",
            "needs_input": false,
            "operator": "<=",
            "origin": "library",
            "smart": {
              "achievable": "已有文字写明的数，依据待补",
              "measurable": "按支出合计，取自决算报表",
              "relevant": "对应“2万元”",
              "specific": "只考核一件事，口径见说明",
              "time_bound": "年度内",
            },
            "unit": "万元",
            "value": {
              "number": "2",
              "quoted_from": "2万元",
              "source": "budget",
            },
          },
          {
            "action": "add",
            "basis_hint": "上年惠及人次",
            "basis_type": "计划标准",
            "data_source": "服务台账；签到表、登记表",
            "description": "年度内接受讲座、义诊、技术指导的群众人次之和",
            "goal_quote": "服务群众300人次",
            "level1": "效益指标",
            "level2": "社会效益指标",
            "name": "服务惠及群众人次",
            "needs_input": false,
            "operator": ">=",
            "origin": "library",
            "smart": {
              "achievable": "已有文字写明的数，依据待补",
              "measurable": "按台账逐项计数，取自服务台账",
              "relevant": "对应“服务群众300人次”",
              "specific": "只考核一件事，口径见说明",
              "time_bound": "年度内",
            },
            "unit": "人次",
            "value": {
              "number": "300",
              "quoted_from": "服务群众300人次",
              "source": "goal",
            },
          },
          {
            "action": "add",
            "basis_hint": "上年满意度",
            "basis_type": "历史标准",
            "data_source": "满意度问卷；问卷、统计表",
            "description": "评价满意的受访老科技工作者人数÷受访人数×100%，年度内全员调查",
            "goal_quote": "",
            "level1": "满意度指标",
            "level2": "服务对象满意度指标",
            "name": "老科技工作者满意度",
            "needs_input": true,
            "operator": ">=",
            "origin": "library",
            "question": "会员有多少人？能否全员调查？",
            "smart": {
              "achievable": "待单位按历史标准或计划标准核定",
              "measurable": "有分子分母，取自满意度问卷",
              "relevant": "对应本项目的工作内容",
              "specific": "只考核一件事，口径见说明",
              "time_bound": "年度内",
            },
            "unit": "%",
            "value": null,
          },
        ],
        "understood": {
          "general": false,
          "near": [],
          "works": [
            {
              "id": "science.senior-scientists",
              "name": "老科协工作",
              "sector": "科协科普",
            },
          ],
        },
      }
    `);
  });

  it('takes rows as a draft holds them', async () => {
    const row = {
      id: 'i1',
      level1: '产出指标',
      level2: '数量指标',
      name: '主题科普活动场次',
      description: null,
      operator: '>=',
      value: { number: '7', text: null, unit: '场' },
      value_raw: null,
      basis: null,
    };
    const { suggestions } = (await ask({ goal: '举办主题科普活动', existing: [row] })) as unknown as Answer;
    expect(suggestions[0]).toMatchObject({ action: 'keep', value: { number: '7', quoted_from: '≥7场' } });
  });

  it('pages what does not fit', async () => {
    const existing = Array.from({ length: 40 }, (_, at) => ({
      level2: '数量指标',
      name: `第${at + 1}类检查次数`,
      value: `≥${at + 1}次`,
    }));
    const goal = '开展科普活动';
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = (await ask({
        goal,
        existing,
        ...(cursor === undefined ? {} : { cursor }),
      })) as unknown as Answer;
      expect(JSON.stringify(page).length).toBeLessThanOrEqual(8000);
      seen.push(...page.suggestions.map(({ name }) => name));
      cursor = page.next_cursor;
    } while (cursor !== undefined);
    expect(seen.filter(name => name.endsWith('类检查次数'))).toHaveLength(40);
    const first = (await ask({ goal, existing })) as unknown as Answer;
    expect(first.notes?.[0]).toBe(
      `这里只是${seen.length}条里的前${first.suggestions.length}条：传回 next_cursor 取其余的，取齐再用`,
    );
    expect(((await ask({ goal })) as unknown as Answer).notes?.join()).not.toContain('next_cursor');
  });

  it('takes no year that no budget has', async () => {
    await expect(ask({ goal: '开展科普活动', year: 27 })).rejects.toThrow('1990');
  });

  it('says so when a model is wanted and there is none', async () => {
    const { notes } = (await ask({ goal: '开展科普活动', use_model: true })) as unknown as Answer;
    expect(notes).toContain('没有接入模型，由引擎给出。');
  });

  it('says when a sector is none it knows, and is silent when it is', async () => {
    const goal = '举办科普活动不少于7场';
    const notes = async (sector: string) => ((await ask({ goal, sector })) as unknown as Answer).notes ?? [];
    expect((await notes('火星'))[0]).toBe('没有认出行业“火星”，只按目标里的话判断');
    for (const known of ['科协科普', 'science', '科协', '教育局'])
      expect((await notes(known)).join()).not.toContain('没有认出行业');
  });

  it('a cost is measured by what was spent, not counted in a ledger', async () => {
    const { suggestions } = await ask({ goal: '举办科普活动不少于7场', budget: '10万元' });
    const rows = suggestions as { name: string; smart: { measurable: string } }[];
    expect(rows.find(({ name }) => name === '项目总成本')?.smart.measurable).toMatch(/^按支出合计/);
    expect(rows.find(({ name }) => name === '开展科普活动场次')?.smart.measurable).toMatch(/^按台账逐项计数/);
  });

  it('names a mistyped key of a row, and an unknown form', async () => {
    const world = testWorld();
    expect(
      await refusedBy('suggest_indicators', { goal: '', existing: [{ nmae: '场次' }] }, world),
    ).toMatchObject({
      code: 'unknown_key',
      path: '/existing/0/nmae',
      fix: '是否想写“name”？',
    });
    expect(await refusedBy('suggest_indicators', { goal: '', profile: 'hebei' }, world)).toMatchObject({
      path: '/profile',
    });
  });
});
