import { practice } from '../../basis/practice.ts';
import type { ReadIndicator } from '../../reading/types.ts';
import { rule } from '../rule.ts';

/** Words that say how, when or whom one will ask. */
const PLANNED =
  /\d+(\.\d+)?(份|人|户|家|名|个|%)|抽样|样本|随机|逐[人户家一]|全部|每(次|期|场|季|半年)|回访|\d{1,2}月|第三方|结束(时|后)/;

const asks = (row: ReadIndicator): boolean => row.kind === 'satisfaction' && row.value.shape === 'number';
/** Where a form has room to say so. */
const hasRoom = ({ raw }: ReadIndicator): boolean => raw.description !== null || raw.basis !== null;
const told = (row: ReadIndicator): boolean =>
  PLANNED.test(`${row.description}${row.basis}${row.raw.data_source ?? ''}${row.raw.formula ?? ''}`);

export default rule({
  id: 'X-SAT-COVERAGE',
  scope: 'draft',
  title: '满意度没有取数安排',
  level: 'info',
  formal: false,
  aspect: '可行性',
  basis: [practice],
  why: '满意度靠问卷，没有定好问谁、问多少、什么时候问，年底拿不出数据；有的地方直接按零分处理。',
  mend: '写明调查对象、份数、时间和方式，如“11月向参训学员发放问卷X份”。',
  examples: {
    bad: [
      {
        note: '只写满意人数比例',
        change: [
          {
            path: '/projects/0/indicators',
            value: [
              {
                id: 's1',
                level1: '满意度指标',
                level2: '服务对象满意度指标',
                name: '参加群众满意度',
                description: '满意人数÷受访人数',
                operator: '>=',
                value: { number: '90', text: null, unit: '%' },
                value_raw: '≥90%',
                basis: '问卷调查',
              },
            ],
          },
          { path: '/projects/1/indicators', value: [] },
          { path: '/projects/2/indicators', value: [] },
          { path: '/overall_indicators' },
        ],
      },
    ],
    good: [
      { note: '写明时间和样本', change: [] },
      {
        note: '陷阱：表格没有描述和依据两栏',
        profile: 'mof-2021',
        change: [],
      },
    ],
  },
  *check({ projects }) {
    const rows = projects.flatMap(({ indicators }) => indicators).filter(row => asks(row) && hasRoom(row));
    const [first] = rows;
    if (first === undefined || rows.some(told)) return;
    yield {
      path: '/projects',
      quote: first.name,
      message: `${rows.length}个满意度指标都没有写调查对象、份数和时间。`,
      confidence: 0.7,
    };
  },
});
