import { practice } from '../../basis/practice.ts';
import type { ReadIndicator, Surroundings } from '../../reading/types.ts';
import { FAMILIES, LINES, type Programme } from '../programmes.ts';
import { objection } from '../row.ts';
import { type Objection, rule } from '../rule.ts';

/** The programme a project is for, and its neighbours; null where none, several or the whole family is spoken of. */
function ownOf(
  { projectName, goals, purpose }: Surroundings,
  { whole, programmes }: (typeof FAMILIES)[number],
): { readonly own: Programme; readonly others: readonly Programme[] } | null {
  const name = projectName ?? '';
  const told = [name, purpose ?? '', ...goals].join('\n');
  const spoken = programmes.filter(({ topic }) => topic.test(told));
  const [own] = spoken;
  return own === undefined || spoken.length > 1 || !own.topic.test(name) || whole.test(told)
    ? null
    : { own, others: programmes.filter(one => one !== own) };
}

/** Another line of business altogether, of which nothing else in the project speaks. */
function* otherLines(
  rows: readonly ReadIndicator[],
  { projectName, goals, purpose }: Surroundings,
): Iterable<Objection> {
  const told = [projectName ?? '', purpose ?? '', ...goals].join('\n');
  if (goals.join('').length < 10 || rows.length < 4) return;
  for (const { name, topic, row: of } of LINES) {
    const [row, ...more] = rows.filter(one => of.test(one.name));
    if (row === undefined || more.length > 0 || topic.test(told)) continue;
    if (rows.some(one => one !== row && topic.test(one.name))) continue;
    yield objection(row, 'name', `“${row.name}”是“${name}”的事，本项目的名称、目标和其他各行都没有说到。`, {
      confidence: 0.7,
    });
  }
}

export default rule({
  id: 'X-OTHER-PROGRAMME',
  scope: 'rows',
  title: '写的是同类的另一项资金',
  level: 'warning',
  formal: false,
  aspect: '相关性',
  basis: [practice],
  why: '低保、特困、临时救助各有各的资金和对象；套用一张通用表，就把别的项目的人数和标准也算到了本项目头上。',
  mend: '删去不属于本项目的行；确由本项目承担的，在绩效目标里写明。',
  fault: 'foreign-row',
  examples: {
    bad: [
      {
        note: '水质监测里出现了征兵',
        rows: [
          { level2: '数量指标', name: '监测断面数', value: '≥18个' },
          { level2: '数量指标', name: '采样批次', value: '≥216批次' },
          { level2: '数量指标', name: '新兵输送人数', value: '≥40人' },
          { level2: '质量指标', name: '监测数据有效率', value: '≥95%' },
        ],
        around: { project: '地表水水质监测', goal: '对18个断面逐月采样监测' },
      },
      {
        note: '临时救助里写低保标准',
        rows: [{ level2: '成本指标', name: '农村低保标准', value: '≥530元/人·月' }],
        around: { project: '临时救助', goal: '帮助遭遇突发困难的家庭渡过难关' },
      },
      {
        note: '特别扶助里写奖励扶助人数',
        rows: [{ level2: '数量指标', name: '奖励扶助人数', value: '≥820人' }],
        around: { project: '独生子女伤残死亡家庭特别扶助', goal: '特别扶助210人' },
      },
      {
        note: '中职助学金里写高中',
        rows: [{ level2: '数量指标', name: '普通高中资助学生人数', value: '≥640人' }],
        around: { project: '中职国家助学金', goal: '中职学生应助尽助' },
      },
    ],
    good: [
      {
        note: '陷阱：目标里说到了',
        rows: [
          { level2: '数量指标', name: '民兵训练人次', value: '≥180人次' },
          { level2: '数量指标', name: '国防教育场次', value: '≥6场' },
          { level2: '数量指标', name: '新兵输送人数', value: '≥40人' },
          { level2: '质量指标', name: '体检合格率', value: '≥60%' },
        ],
        around: { project: '人民武装工作', goal: '完成民兵训练和年度征兵任务' },
      },
      {
        note: '本项目的行',
        rows: [{ level2: '数量指标', name: '临时救助人次', value: '≥320人次' }],
        around: { project: '临时救助', goal: '帮助遭遇突发困难的家庭渡过难关' },
      },
      {
        note: '陷阱：低保对象也会得到临时救助',
        rows: [{ level2: '数量指标', name: '救助低保对象人次', value: '≥60人次' }],
        around: { project: '临时救助', goal: '帮助遭遇突发困难的家庭渡过难关' },
      },
      {
        note: '陷阱：目标说了两项',
        rows: [{ level2: '数量指标', name: '临时救助人次', value: '≥320人次' }],
        around: { project: '农村低保', goal: '落实低保和临时救助政策' },
      },
      {
        note: '陷阱：名称说的是一类资金',
        rows: [{ level2: '成本指标', name: '农村低保标准', value: '≥530元/人·月' }],
        around: { project: '困难群众救助（含临时救助）补助资金', goal: '兜住底线' },
      },
    ],
  },
  *check(rows, { around }) {
    yield* otherLines(rows, around);
    const owns = FAMILIES.flatMap(family => ownOf(around, family) ?? []);
    for (const { own, others } of owns)
      for (const row of rows) {
        const other = others.find(one => one.row.test(row.name));
        if (other === undefined || own.topic.test(row.name)) continue;
        yield objection(row, 'name', `本项目是“${own.name}”，“${row.name}”说的是“${other.name}”。`, {
          confidence: 0.8,
        });
      }
  },
});
