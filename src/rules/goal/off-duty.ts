import { goalMeasures2015 } from '../../basis/goal-measures-2015-88.ts';
import { practice } from '../../basis/practice.ts';
import { plain } from '../../reading/normalise.ts';
import type { ReadDraft, ReadProject } from '../../reading/types.ts';
import { overallGoal, partGoals, wholeGoals, withoutTitles } from '../goal-text.ts';
import { rule } from '../rule.ts';
import { SECTORS } from './sectors.ts';

/** Bodies whose work runs through every field. */
const GENERAL =
  /政府|[乡镇]$|街道|管委会|管理委员会|开发区|财政|审计|统计|发展和?改革|发改|纪委|监委|巡察|人大|政协|政务|审批|数据|党委|县委|市委|区委|办公室|宣传|组织部|统战|工会|乡村振兴|机关事务|档案|党校|应急|红十字|慈善|残疾人|妇女|共青团|工商业联合会|融媒体|公共资源/;

type Sector = (typeof SECTORS)[number];

/** A department's duties cannot be guessed from less. */
const TOLD_ENOUGH = 80;
const WORDS = 2;

const wordsIn = (text: string, { words }: Sector): string[] => [...new Set(text.match(words) ?? [])];

/** What the project calls itself: a task handed over by another body bears its name. */
const ownName = ({ raw }: ReadProject): string =>
  plain(`${raw.name ?? ''}${raw.purpose ?? ''}${raw.unit_name ?? ''}`);

const departmentText = (draft: ReadDraft): string =>
  plain(
    [
      draft.raw.unit.name ?? '',
      ...[...overallGoal(draft), ...partGoals(draft)].map(({ text }) => text),
      ...draft.raw.sub_goals.map(({ name }) => name ?? ''),
    ].join('。'),
  );

/** How many characters tell of duties: the name of the unit alone does not. */
const told = (draft: ReadDraft): number =>
  [...overallGoal(draft), ...partGoals(draft)].reduce((sum, { text }) => sum + text.length, 0);

/** Another field's work that one clause of a project is about. */
function* foreign(
  project: ReadProject,
): Iterable<{ path: string; text: string; field: Sector; words: string[] }> {
  const own = ownName(project);
  for (const { path, text } of wholeGoals(project)) {
    const judged = withoutTitles(text);
    for (const field of SECTORS) {
      const words = wordsIn(judged, field);
      if (words.length >= WORDS && wordsIn(own, field).length === 0) yield { path, text, field, words };
    }
  }
}

export default rule({
  id: 'GOAL-OFF-DUTY',
  scope: 'draft',
  title: '目标可能不属本部门职责',
  level: 'info',
  formal: false,
  aspect: '相关性',
  basis: [goalMeasures2015, practice],
  why: '绩效目标要与部门职责相符；总体目标、分项目标和项目名称里都看不到的业务，常是从别的单位的文本套用来的。',
  mend: '核对三定职责：不属本部门的删去；上级文件交办的，在资金用途里写明文件名称。',
  examples: {
    bad: [
      {
        note: '科协项目里写农村公路、客运站',
        change: [
          { path: '/projects/0/goals/1/text', value: '2026年完成农村公路养护20公里，改造客运站1处。' },
        ],
      },
    ],
    good: [
      {
        note: '陷阱：项目名称写明了这项交办任务',
        change: [
          { path: '/projects/0/name', value: '包联村农村公路养护' },
          { path: '/projects/0/goals/1/text', value: '2026年完成农村公路养护20公里，改造客运站1处。' },
        ],
      },
      {
        note: '陷阱：乡镇政府什么都管',
        change: [
          { path: '/unit/name', value: '示例县东城镇人民政府' },
          { path: '/projects/0/goals/1/text', value: '2026年完成农村公路养护20公里，改造客运站1处。' },
        ],
      },
      {
        note: '陷阱：只提到一个别的行业的词，是科普内容',
        change: [
          { path: '/projects/0/goals/1/text', value: '2026年举办传染病预防科普讲座7场，受众2100人次。' },
        ],
      },
      {
        note: '陷阱：总体目标里有这项业务',
        change: [
          {
            path: '/sub_goals/0/goal',
            value: '2026年开展农村公路安全科普7场，服务群众2100人次，发放资料5000册。',
          },
          {
            path: '/projects/0/goals/1/text',
            value: '2026年完成农村公路、客运站科普宣传7场，受众2100人次。',
          },
        ],
      },
    ],
  },
  *check(draft) {
    const unit = plain(draft.raw.unit.name ?? '');
    if (unit === '' || GENERAL.test(unit)) return;
    const department = departmentText(draft);
    const enough = told(draft) >= TOLD_ENOUGH;
    for (const project of draft.projects)
      for (const { path, text, field, words } of foreign(project)) {
        if (wordsIn(department, field).length > 0) continue;
        if (enough)
          yield {
            path,
            quote: text,
            message: `“${words.join('”“')}”是${field.name}方面的事，总体目标、分项目标和项目名称都没有提到。`,
            confidence: 0.5,
          };
        else
          yield {
            path,
            abstain: `目标写了“${words.join('”“')}”，但没有部门总体目标可以对照职责，无法判断是否属本部门`,
          };
      }
  },
});
