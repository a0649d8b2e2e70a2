import { JixiaoError } from '../../../domain/errors.ts';
import { ruleList } from '../../../tools/support/rule-list.ts';
import { ask } from '../ask.ts';
import type { Command, Desk, Outcome } from '../command.ts';
import { cited, coloured, columns, faint, indented, SEVERITY, strong } from '../paper.ts';
import { JSON_OPTION } from '../shared-options.ts';
import { RulePage } from './rule-page.ts';

async function all(): Promise<Outcome> {
  const rules = await ruleList();
  const rows = rules.map(({ id, title, level, aspect }) => [
    coloured(level, SEVERITY[level]),
    id,
    aspect,
    title,
  ]);
  return {
    json: { rules },
    text: `${columns(rows)}\n\n${faint(`共 ${rules.length} 条，详情：jixiao rules 编号`)}`,
  };
}

async function one(desk: Desk, id: string): Promise<Outcome> {
  const { data } = await ask(desk, desk.world(), 'explain_rule', { rule: id });
  const { found, near = [], rule } = RulePage.parse(data);
  if (!found || rule === undefined)
    throw new JixiaoError(
      'not_found',
      `没有规则“${id}”`,
      near.length === 0 ? '用 jixiao rules 看全部规则' : `是否想看：${near.join('、')}`,
    );
  const notes = (examples: readonly { note: string }[]): string =>
    indented(examples.map(({ note }) => `· ${note}`).join('\n'));
  const text = [
    `${strong(rule.title)} ${faint(rule.id)} ${coloured(rule.level, SEVERITY[rule.level])} ${rule.aspect}`,
    `为何：${rule.why}`,
    `怎么改：${rule.mend}`,
    `依据：${cited(rule.basis) || '审核惯例'}`,
    `会提出：\n${notes(rule.examples.bad)}`,
    `不会提出：\n${notes(rule.examples.good)}`,
  ];
  return { json: data, text: text.join('\n') };
}

/** The catalogue, or one rule with its reasons and examples. */
export const rulesCommand: Command = {
  name: 'rules',
  usage: 'rules [编号]',
  summary: '列出审核规则，或讲清其中一条',
  words: 1,
  options: JSON_OPTION,
  run: ({ words: [id] }, desk) => (id === undefined ? all() : one(desk, id)),
};
