import { goalMeasures2015 } from '../../basis/goal-measures-2015-88.ts';
import { practice } from '../../basis/practice.ts';
import { plain } from '../../reading/normalise.ts';
import { jaccard } from '../../reading/similarity.ts';
import { bodyOf, wholeGoals } from '../goal-text.ts';
import { isCountable } from '../quantities.ts';
import { rule } from '../rule.ts';

/** Words that say no more than "this project will be done". */
const EMPTY =
  /顺利|有序|有效|及时|圆满|扎实|做好|开展|完成|实施|推进|推动|落实|保障|确保|保证|加强|用于|组织|正常|进行|各项|相关|年度|全年|本年|\d{4}年|项目|工程|专项|经费|资金|支出|费用|补助|补贴|工作|任务|活动|[的了等、。，；,;:()]/g;

const coreOf = (text: string): string => bodyOf(text).replace(EMPTY, '');

const PURPOSE_ALIKE = 0.8;
const SHORTEST = 2;

export default rule({
  id: 'GOAL-EQ-NAME',
  scope: 'project',
  title: '目标重复项目名称',
  level: 'warning',
  formal: false,
  aspect: '相关性',
  basis: [goalMeasures2015, practice],
  why: '把项目名称换个说法再写一遍，等于没有目标。',
  mend: '写这个项目当年要办成的具体结果：做多少、服务谁、做到什么程度。',
  examples: {
    bad: [
      {
        note: '名称加“做好”',
        change: [{ path: '/projects/0/goals/0/text', value: '做好主题科普活动专项工作。' }],
      },
      {
        note: '名称加“顺利开展”',
        change: [{ path: '/projects/1/goals/1/text', value: '2026年青少年科技教育活动顺利开展。' }],
      },
    ],
    good: [
      {
        note: '有具体结果',
        change: [{ path: '/projects/0/goals/0/text', value: '2026年11月底前举办主题科普活动不少于7场。' }],
      },
      {
        note: '陷阱：用了名称里的词，但说了结果',
        change: [{ path: '/projects/1/goals/1/text', value: '青少年科技教育活动覆盖全部农村中小学。' }],
      },
    ],
  },
  *check(project) {
    const name = coreOf(project.raw.name ?? '');
    const purpose = coreOf(project.raw.purpose ?? '');
    for (const { path, text } of wholeGoals(project)) {
      const core = coreOf(text);
      if (core.length < SHORTEST || isCountable(text)) continue;
      const isName = core === name;
      if (!isName && (purpose.length < SHORTEST || jaccard(core, purpose) < PURPOSE_ALIKE)) continue;
      const what = isName ? `项目名称“${plain(project.raw.name ?? '')}”` : '资金用途';
      yield {
        path,
        quote: text,
        message: `这条目标只是把${what}换了个说法，没有说要办成什么。`,
        suggestion: `在“${core}”后面写明办成什么：X次、X人、达到X%，X由单位按计划填写。`,
        confidence: 0.8,
      };
    }
  },
});
