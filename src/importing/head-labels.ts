import { FORM_LABELS, formLabel } from './vocabulary.ts';

/** Labels that sentences use as words of their own. */
const IN_PROSE =
  /^(?:部门预算|财政资金|资金来源|工作内容|主要内容|项目内容|实施内容|主要工作内容|资金用途|经费用途|支出计划|联系人|实施地点|建设地点|项目期)$/;

/** White space may stand inside a label: 项 目 名 称. */
const spaced = (label: string): string => [...label].join('\\s*');

const KNOWN = FORM_LABELS.filter(label => !IN_PROSE.test(label)).map(spaced);
const LABEL = new RegExp(
  `(?:其中\\s*[:：]\\s*)?(?:${KNOWN.join('|')}|项目期(?=\\s*\\d)|专项[(（]项目[)）]名称|(?:金额)?单位\\s*[:：]\\s*(?:万元|元))(?:\\s*[(（][^()（）]{1,8}[)）])?\\s*(?!申报|自评|审批|批复|公开|申请|监控|表|的|完成情况分析)\\s*[:：]?`,
  'g',
);

/** The head of a form whose cells ran together: its labels and what stands between them, up to the goals, which are prose. */
export function headLabels(text: string): string[] {
  const parts: string[] = [];
  let at = 0;
  let goal = false;
  for (const { 0: label, index } of text.matchAll(LABEL)) {
    const between = text.slice(at, index);
    if (goal && between.trim() !== '') break;
    goal = ['goal', 'goal_mid'].includes(formLabel(label)?.key ?? '');
    parts.push(between, label);
    at = index + label.length;
  }
  parts.push(text.slice(at));
  return parts.filter(part => part.trim() !== '');
}
