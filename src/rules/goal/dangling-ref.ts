import { practice } from '../../basis/practice.ts';
import { bodyOf, clausesOf, type GoalPlace, partGoals, projectGoals } from '../goal-text.ts';
import { rule } from '../rule.ts';

const TO_IT = /(?<![成作因称谓视名奉认以])为之(?=提供|服务|创造|开展|解决|配备|营造)/;
/** A first clause has nothing before it. */
const OF_IT = /^(?:为其|对其|使其|将其|让其|帮其|向其|给其|助其|由其)(?![他它余中实])/;
/** Someone a thing can be done for. */
const PARTY =
  /团队|专家|企业|公司|群众|人员|学生|学员|单位|农户|农民|居民|村民|家庭|儿童|老年人|老人|残疾人|职工|工作者|干部|教师|患者|妇女|青年|合作社|商户|机构|组织|院校|学校|部门|对象|户|者(?!的)|队伍|党员|军人|旅客|游客|读者|用户|客商|商会|协会|企业家|人才/;

interface Reference {
  readonly clause: string;
  readonly words: string;
}

/** True where a clause says who gains; “利用企业的设备为之…” names only whose equipment is used. */
const namesParty = (clause: string): boolean =>
  PARTY.test(clause) && !/^(?:利用|借助|依托|运用|使用)/.test(clause);

/** A pronoun in a goal whose earlier clauses name nobody it could stand for. */
function dangling(text: string): Reference | null {
  let named = false;
  for (const [index, { raw, text: clause }] of clausesOf(text).entries()) {
    const forIt = TO_IT.exec(clause);
    if (forIt !== null && !named && !namesParty(clause.slice(0, forIt.index)))
      return { clause: raw, words: forIt[0] };
    const ofIt = index === 0 ? OF_IT.exec(bodyOf(clause)) : null;
    if (ofIt !== null) return { clause: raw, words: ofIt[0] };
    named ||= namesParty(clause);
  }
  return null;
}

/** True when a goal of the same project stands before this one and may name what is meant. */
const namedBefore = (places: readonly GoalPlace[], index: number): boolean =>
  places[index]?.of === 'project' &&
  places[index - 1]?.project === places[index]?.project &&
  places[index - 1]?.of === 'project';

export default rule({
  id: 'GOAL-DANGLING-REF',
  scope: 'draft',
  title: '代词没有着落',
  level: 'warning',
  formal: false,
  aspect: '文字/格式',
  basis: [practice],
  why: '“之”“其”前面没有所指的人或单位，读的人不知道为谁服务；多半是拆句时把主语落下了。',
  mend: '把代词换成所指的人或单位的名称。',
  examples: {
    bad: [
      {
        note: '为之，为谁',
        change: [
          {
            path: '/sub_goals/2/goal',
            value: '以科技创新助推发展10项，利用县域内企业的设备优势和生产条件为之提供便利条件。',
          },
        ],
      },
      {
        note: '开头就是“对其”',
        change: [{ path: '/projects/0/goals/0/text', value: '对其开展技术培训40人次。' }],
      },
    ],
    good: [
      {
        note: '陷阱：前面有专家团队',
        change: [
          {
            path: '/projects/2/goals/0/text',
            value: '配合专家团队工作10次，利用县域内企业的设备优势为之提供便利条件。',
          },
        ],
      },
      {
        note: '陷阱：上一条目标写明了对象',
        change: [
          { path: '/projects/2/goals/1/text', value: '为其提供技术培训60人次，问题答复率不低于96%。' },
        ],
      },
      {
        note: '陷阱：其他、其中、成为之类的词',
        change: [
          {
            path: '/projects/0/goals/0/text',
            value: '对其他乡镇开展巡展7场，其中山区3场，使科普成为之前没有的亮点。',
          },
        ],
      },
    ],
  },
  *check(draft) {
    const places = [...partGoals(draft), ...projectGoals(draft)];
    for (const [index, { path, text }] of places.entries()) {
      const found = dangling(text);
      if (found === null || namedBefore(places, index)) continue;
      yield {
        path,
        quote: found.clause,
        message: `“${found.words}”指谁，前面没有写。`,
        suggestion: `把“${found.words}”改成“${found.words.replace(/[之其]/, '×××')}”，×××写明所指的人或单位。`,
        confidence: 0.65,
      };
    }
  },
});
