import { expect, it } from 'vitest';
import { callTool, testWorld } from './testing-world.ts';

const TABLE = [
  '1.科普讲座经费绩效目标表',
  '项目编码\t13052926P00000000001A\t项目名称\t科普讲座经费',
  '预算数\t3.00\t其中：财政资金\t3.00\t其他资金\t',
  '绩效目标\t1.全年举办科普讲座不少于6场',
  '一级指标\t二级指标\t三级指标\t指标值',
  '产出指标\t数量指标\t科普讲座场次\t≥6场',
].join('\n');

it('explain_rule', async () => {
  expect(await callTool('explain_rule', { rule: 'bud-sums' }, testWorld())).toMatchInlineSnapshot(`
    {
      "found": false,
      "near": [
        "BUD-SUM",
        "BUD-PLAN-SEASON",
        "BUD-RUNCOST-MIX",
      ],
    }
  `);
});

it('create_draft, then carried over to the next year', async () => {
  const world = testWorld();
  expect(
    await callTool('create_draft', { unit: '甲县科学技术协会', year: 2025 }, world),
  ).toMatchInlineSnapshot(`
    {
      "draft_id": "jx-1",
      "revision": 1,
    }
  `);
  const next = { unit: '甲县科学技术协会', year: 2026, from_draft_id: 'jx-1' };
  expect(await callTool('create_draft', next, world)).toMatchInlineSnapshot(`
    {
      "draft_id": "jx-2",
      "must_change": [
        {
          "path": "/cover/title",
          "quote": "2025年",
          "why": "写的是 2025 年；2026 年的文本请核对是否改为今年",
        },
      ],
      "revision": 1,
    }
  `);
  expect(await callTool('get_draft', { draft_id: 'jx-2' }, world)).toMatchInlineSnapshot(`
    {
      "draft": {
        "accepted": [],
        "cover": {
          "compiled_by": "甲县科学技术协会",
          "status": "草案",
          "title": "甲县科学技术协会2025年部门预算绩效文本",
        },
        "id": "jx-2",
        "money_unit": "万元",
        "overall_goal": null,
        "profile": "hebei-county",
        "projects": [],
        "revision": 1,
        "safeguards": [],
        "schema": "jixiao.draft/1",
        "sub_goals": [],
        "unit": {
          "name": "甲县科学技术协会",
        },
        "year": 2026,
      },
      "next": [
        {
          "path": "/projects",
          "question": "预算项目有哪些？各叫什么、多少钱？",
          "why": "逐个补上；对话里由 create_project 新增",
        },
        {
          "path": "/overall_goal",
          "question": "总体绩效目标怎么写？",
          "why": "写清本年度部门要做成什么、到什么程度",
        },
        {
          "path": "/sub_goals",
          "question": "分项绩效目标怎么写？",
          "why": "每个预算项目写一条绩效目标和绩效指标",
        },
        {
          "path": "/safeguards",
          "question": "工作保障措施怎么写？",
          "why": "写明谁负责、何时监控、怎样自评",
        },
      ],
    }
  `);
});

it('create_project and get_draft', async () => {
  const world = testWorld();
  await callTool('create_draft', { unit: '甲县科学技术协会', year: 2026 }, world);
  const project = {
    name: '科普讲座经费',
    budget: { total: '3.00' },
    indicators: [{ level2: '数量指标', name: '科普讲座场次', value: '≥6场' }],
  };
  expect(
    await callTool('create_project', { draft_id: 'jx-1', revision: 1, project }, world),
  ).toMatchInlineSnapshot(`
    {
      "draft_id": "jx-1",
      "next": [
        {
          "path": "/projects/0/goals",
          "question": "项目“科普讲座经费”的绩效目标：要做成什么、做到什么程度？",
          "why": "写本年度要达到的产出和效果",
        },
        {
          "path": "/projects/0/indicators",
          "question": "项目“科普讲座经费”缺少效益指标、满意度指标：各量什么、怎么算、数从哪里来？",
          "why": "补设这一类指标，至少一条，名称和指标值要能考核。",
        },
        {
          "path": "/projects/0/purpose",
          "question": "项目“科普讲座经费”的资金用途：钱花在哪几项上？",
          "why": "按支出明细写：做什么、几次、多少钱",
        },
        {
          "path": "/projects/0/spending_plan",
          "question": "项目“科普讲座经费”的资金支出计划：到各月底累计支出百分之几？",
          "why": "按3、6、10、12月底填累计百分比",
        },
        {
          "path": "/projects/0/indicators/0/basis",
          "question": "指标“科普讲座场次”的指标值确定依据是哪份文件或哪一年的实际数？",
          "why": "写文件名和文号、上年实际值，或预算支出标准",
        },
      ],
      "project_id": "p1",
      "revision": 2,
    }
  `);
  expect(await callTool('get_draft', { draft_id: 'jx-1', project_id: 'p1' }, world)).toMatchInlineSnapshot(`
    {
      "draft_id": "jx-1",
      "next": [
        {
          "path": "/projects/0/goals",
          "question": "项目“科普讲座经费”的绩效目标：要做成什么、做到什么程度？",
          "why": "写本年度要达到的产出和效果",
        },
        {
          "path": "/projects/0/indicators",
          "question": "项目“科普讲座经费”缺少效益指标、满意度指标：各量什么、怎么算、数从哪里来？",
          "why": "补设这一类指标，至少一条，名称和指标值要能考核。",
        },
        {
          "path": "/projects/0/purpose",
          "question": "项目“科普讲座经费”的资金用途：钱花在哪几项上？",
          "why": "按支出明细写：做什么、几次、多少钱",
        },
        {
          "path": "/projects/0/spending_plan",
          "question": "项目“科普讲座经费”的资金支出计划：到各月底累计支出百分之几？",
          "why": "按3、6、10、12月底填累计百分比",
        },
        {
          "path": "/projects/0/indicators/0/basis",
          "question": "指标“科普讲座场次”的指标值确定依据是哪份文件或哪一年的实际数？",
          "why": "写文件名和文号、上年实际值，或预算支出标准",
        },
      ],
      "project": {
        "budget": {
          "fiscal": null,
          "other": null,
          "total": "3.00",
        },
        "code": null,
        "goals": [],
        "id": "p1",
        "indicators": [
          {
            "basis": null,
            "description": null,
            "id": "p1-i1",
            "level1": null,
            "level2": "数量指标",
            "name": "科普讲座场次",
            "operator": ">=",
            "value": {
              "number": "6",
              "text": null,
              "unit": "场",
            },
            "value_raw": "≥6场",
          },
        ],
        "name": "科普讲座经费",
        "purpose": null,
        "spending_plan": [],
        "unit_code": null,
        "unit_name": null,
      },
      "revision": 2,
    }
  `);
  expect(await callTool('get_draft', {}, world)).toMatchInlineSnapshot(`
    {
      "drafts": [
        {
          "deleted": false,
          "id": "jx-1",
          "projects": 1,
          "revision": 2,
          "title": "甲县科学技术协会2026年部门预算绩效文本",
          "unit": "甲县科学技术协会",
          "updated_at": "2026-01-02T03:04:05Z",
          "year": 2026,
        },
      ],
    }
  `);
});

it('import_document', async () => {
  expect(await callTool('import_document', { text: TABLE }, testWorld())).toMatchInlineSnapshot(`
    {
      "confidence": 1,
      "draft": {
        "accepted": [],
        "cover": {
          "compiled_by": null,
          "status": null,
          "title": null,
        },
        "id": null,
        "imported": {
          "leftovers": [],
          "repairs": [],
        },
        "money_unit": "万元",
        "overall_goal": null,
        "profile": "hebei-county",
        "projects": [
          {
            "budget": {
              "fiscal": "3.00",
              "other": "",
              "total": "3.00",
            },
            "code": "13052926P00000000001A",
            "goals": [
              {
                "id": "p1-g1",
                "line": 4,
                "text": "全年举办科普讲座不少于6场",
              },
            ],
            "id": "p1",
            "indicators": [
              {
                "basis": null,
                "description": null,
                "id": "p1-i1",
                "level1": "产出指标",
                "level2": "数量指标",
                "line": 6,
                "name": "科普讲座场次",
                "operator": ">=",
                "value": {
                  "number": "6",
                  "text": null,
                  "unit": "场",
                },
                "value_raw": "≥6场",
              },
            ],
            "line": 2,
            "name": "科普讲座经费",
            "purpose": null,
            "spending_plan": [],
            "unit_code": null,
            "unit_name": null,
          },
        ],
        "revision": 0,
        "safeguards": [],
        "schema": "jixiao.draft/1",
        "sub_goals": [],
        "unit": {
          "name": null,
        },
        "year": null,
      },
      "leftovers": [],
      "repairs": [],
    }
  `);
});

it('validate_draft', async () => {
  const world = testWorld();
  await callTool('import_document', { text: TABLE, save: true }, world);
  expect(await callTool('validate_draft', { draft_id: 'jx-1' }, world)).toMatchInlineSnapshot(`
    {
      "next": [
        {
          "path": "/unit/name",
          "question": "单位名称是什么？",
          "why": "写单位全称",
        },
        {
          "path": "/year",
          "question": "预算年度是哪一年？",
          "why": "写明是哪一年的预算，如 2026",
        },
        {
          "path": "/projects/0/indicators",
          "question": "项目“科普讲座经费”缺少效益指标、满意度指标：各量什么、怎么算、数从哪里来？",
          "why": "补设这一类指标，至少一条，名称和指标值要能考核。",
        },
        {
          "path": "/projects/0/purpose",
          "question": "项目“科普讲座经费”的资金用途：钱花在哪几项上？",
          "why": "按支出明细写：做什么、几次、多少钱",
        },
        {
          "path": "/projects/0/spending_plan",
          "question": "项目“科普讲座经费”的资金支出计划：到各月底累计支出百分之几？",
          "why": "按3、6、10、12月底填累计百分比",
        },
      ],
      "problems": [
        {
          "code": "MISSING_YEAR",
          "fix": "写明是哪一年的预算，如 2026",
          "message": "预算年度还没有填",
          "path": "/year",
        },
        {
          "code": "MISSING_UNIT",
          "fix": "写单位全称",
          "message": "单位名称还没有填",
          "path": "/unit/name",
        },
        {
          "code": "MISSING_TITLE",
          "fix": "写“单位全称＋年度＋部门预算绩效文本”",
          "message": "封面标题还没有填",
          "path": "/cover/title",
        },
        {
          "code": "MISSING_OVERALL_GOAL",
          "fix": "写清本年度部门要做成什么、到什么程度",
          "message": "总体绩效目标还没有填",
          "path": "/overall_goal",
        },
        {
          "code": "MISSING_SUB_GOALS",
          "fix": "每个预算项目写一条绩效目标和绩效指标",
          "message": "分项绩效目标还没有填",
          "path": "/sub_goals",
        },
        {
          "code": "MISSING_SAFEGUARDS",
          "fix": "写明谁负责、何时监控、怎样自评",
          "message": "工作保障措施还没有填",
          "path": "/safeguards",
        },
        {
          "code": "MISSING_PURPOSE",
          "fix": "按支出明细写：做什么、几次、多少钱",
          "message": "项目“科普讲座经费”的资金用途还没有填",
          "path": "/projects/0/purpose",
        },
        {
          "code": "MISSING_PLAN",
          "fix": "按3、6、10、12月底填累计百分比",
          "message": "项目“科普讲座经费”的资金支出计划还没有填",
          "path": "/projects/0/spending_plan",
        },
        {
          "code": "MISSING_DESCRIPTION",
          "fix": "写口径：统计什么、怎么算、截至何时",
          "message": "指标“科普讲座场次”的描述还没有填",
          "path": "/projects/0/indicators/0/description",
        },
        {
          "code": "MISSING_BASIS",
          "fix": "写文件名和文号、上年实际值，或预算支出标准",
          "message": "指标“科普讲座场次”的指标值确定依据还没有填",
          "path": "/projects/0/indicators/0/basis",
        },
        {
          "code": "MISSING_SIDE",
          "fix": "补设这一类指标，至少一条，名称和指标值要能考核。",
          "message": "项目“科普讲座经费”缺少效益指标、满意度指标",
          "path": "/projects/0/indicators",
        },
      ],
      "valid": false,
    }
  `);
});

it('review_draft on one row', async () => {
  const indicators = [
    { level2: '服务对象满意度指标', name: '听众满意度', value: '≤95%', basis: '2025年实际93%' },
  ];
  const { ruleset: _, ...answer } = await callTool('review_draft', { indicators }, testWorld());
  expect(answer).toMatchInlineSnapshot(`
    {
      "abstained": [],
      "counts": {
        "error": 1,
        "formal": 0,
        "info": 0,
        "total": 1,
        "warning": 0,
      },
      "findings": [
        {
          "aspect": "适当性",
          "basis": [
            {
              "document": "《中央部门预算绩效目标管理办法》（财预〔2015〕88号）",
              "verified": false,
            },
            {
              "document": "评审实务（非条文）",
              "verified": false,
            },
          ],
          "confidence": 1,
          "formal": false,
          "id": "f-de80d9ffbc3c",
          "message": "“听众满意度”越高越好，却写成上限，越差越达标。",
          "path": "/indicators/0/value",
          "quote": "≤95%",
          "rewrite": {
            "after": "≥95%",
            "before": "≤95%",
            "needs": [],
            "path": "/indicators/0/value",
          },
          "rule": "IND-DIRECTION-WRONG",
          "severity": "error",
          "suggestion": "越高越好的写“≥”，越低越好的（成本、投诉、事故）写“≤”；确属上限的，名称写明“控制数”。",
          "why": "正向指标写“≤”等于越差越达标，成本写“≥”等于花得越多越好，年底按此计分会倒扣。",
        },
      ],
      "mode": "engine",
      "profile": "hebei-county",
    }
  `);
});

it('edit_draft', async () => {
  const world = testWorld();
  await callTool('import_document', { text: TABLE, save: true }, world);
  const edits = [{ op: 'set', path: '/projects/0/indicators/0/value_raw', value: '≤6场' }];
  expect(
    await callTool('edit_draft', { draft_id: 'jx-1', revision: 1, edits }, world),
  ).toMatchInlineSnapshot(`
    {
      "broke": [
        {
          "id": "f-81ec3776adfd",
          "message": "“科普讲座场次”越高越好，却写成上限，越差越达标。",
          "path": "/projects/0/indicators/0/value_raw",
          "rule": "IND-DIRECTION-WRONG",
        },
      ],
      "broke_count": 1,
      "changed": [
        {
          "after": "<=",
          "before": ">=",
          "path": "/projects/0/indicators/0/operator",
        },
        {
          "after": "≤6场",
          "before": "≥6场",
          "path": "/projects/0/indicators/0/value_raw",
        },
      ],
      "fixed": [],
      "fixed_count": 0,
      "revision": 2,
    }
  `);
});

it('render_document', async () => {
  const world = testWorld();
  await callTool('import_document', { text: TABLE, save: true }, world);
  const input = { draft_id: 'jx-1', document: 'table', project_id: 'p1' };
  expect((await callTool('render_document', input, world))['text']).toMatchInlineSnapshot(`
    "## 1.科普讲座经费绩效目标表

    　单位：万元

    | **项目编码** | 13052926P00000000001A |  |  | **项目名称** | 科普讲座经费 |  |
    | --- | --- | --- | --- | --- | --- | --- |
    | **预算规模及资金用途** | **预算数** | 3.00 | **其中：财政资金** | 3.00 | **其他资金** |  |
    |  | **资金用途** |  |  |  |  |  |
    | **绩效目标** | 1.全年举办科普讲座不少于6场 |  |  |  |  |  |
    | **一级指标** | **二级指标** | **三级指标** |  | **绩效指标描述** | **指标值** | **指标值确定依据** |
    | 产出指标 | 数量指标 | 科普讲座场次 |  |  | ≥6场 |  |
    "
  `);
  expect(
    (await callTool('render_document', { ...input, format: 'html', save: true }, world))['data'],
  ).toMatchObject({
    file: '输出/科普讲座经费绩效目标表.html',
    format: 'html',
    message: expect.stringContaining('已写入：输出/科普讲座经费绩效目标表.html'),
  });
});
