import type { Part } from './parts.ts';
import type { Answer, NextQuestion, Request, Suggestion } from './request.ts';

const MOST = 6;

/** What every project is asked when nothing is known of it yet. */
const FIRST: readonly NextQuestion[] = [
  {
    question: '这笔钱具体做什么事？请写成“做什么、给谁做、做多少、什么时候做完”。',
    why: '没有事项就没有可考核的产出',
  },
  { question: '预算多少？分成哪几项支出？', why: '成本指标和目标大小都要与预算相称' },
  { question: '谁受益？受益的有多少人、多少户或多少家？', why: '效益和满意度要写清对象' },
  { question: '上年做过吗？上年各项实际完成多少？', why: '指标值要有历史数对照' },
];

/** Which work it is, where the library is not sure. */
const kindOf = (near: readonly string[], why: string): NextQuestion => ({
  question: `这项工作属于哪一类？${near.length === 0 ? '' : `是否为：${near.join('、')}？`}`,
  why,
});

/** The next questions, the most valuable first. */
export function nextOf(
  about: Request,
  found: { readonly parts: readonly Part[]; readonly near: readonly string[]; readonly general: boolean },
  told: { readonly suggestions: readonly Suggestion[]; readonly coverage: Answer['coverage'] },
): NextQuestion[] {
  const { suggestions, coverage } = told;
  if (suggestions.length === 0)
    return found.near.length === 0 ? [...FIRST] : [kindOf(found.near, '资料库里没有把握对上'), ...FIRST];
  const questions: NextQuestion[] = [];
  if (found.general) questions.push(kindOf(found.near, '资料库里没有把握对上，现按工作性质给出通用指标'));
  if (
    !found.parts.some(
      ({ source, plain }) => source === 'goal' && /\d|[一二三四五六七八九十两]{1,3}[次场期个项]/.test(plain),
    )
  )
    questions.push({
      question: '目标里没有数：全年做多少、做到什么程度、什么时候完成？',
      why: '指标值要能在目标里找到出处',
    });
  const open = coverage.goal_parts.filter(
    ({ text, covered_by }) => covered_by.length === 0 && text.length >= 6,
  );
  for (const { text } of open.slice(0, 2))
    questions.push({
      question: `“${text}”准备做什么事、做多少？做不到的从目标中删去。`,
      why: '这一句目标没有指标对应',
    });
  if ((about.budget ?? '') === '')
    questions.push({ question: '预算多少？分成哪几项支出？', why: '成本指标和目标大小都要与预算相称' });
  if (!found.general && found.near.length > 0)
    questions.push({
      question: `是否也做这一类工作：${found.near.join('、')}？`,
      why: '这一类的指标没有列入',
    });
  for (const { question, name } of suggestions)
    if (question !== undefined) questions.push({ question, why: `“${name}”的指标值要由单位给出` });
  return questions.slice(0, MOST);
}
