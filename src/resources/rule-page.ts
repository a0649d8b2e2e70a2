import { citation } from '../domain/finding.ts';
import type { ChangeExample, RowExample, Rule } from '../rules/rule.ts';

/** Severity as a reviewer would act on it. */
export const LEVELS = { error: '退回级', warning: '追问级', info: '提示级' } as const;

const SCOPES = {
  indicator: '单个指标',
  rows: '同一项目的几行指标',
  project: '一个项目',
  draft: '整份文本',
} as const;

const code = (text: string): string => `\`${text.replaceAll('`', 'ˋ')}\``;

function exampleText(example: RowExample | ChangeExample): string {
  if ('rows' in example) {
    const rows = example.rows.map(({ level2, name, value }) =>
      code([level2, name, value].filter(part => part != null && part !== '').join(' | ') || '（空）'),
    );
    return `- ${rows.join('；')}：${example.note}`;
  }
  const changes = example.change.map(({ path, value }) =>
    code(value === undefined ? `${path} 删去` : `${path} = ${JSON.stringify(value)}`).slice(0, 400),
  );
  return `- ${changes.length === 0 ? '（范例原样）' : changes.join('；')}：${example.note}`;
}

/** The page of one rule, Markdown. */
export const rulePage = (rule: Rule): string =>
  [
    `# ${rule.id} ${rule.title}`,
    '',
    `${LEVELS[rule.level]}${rule.formal ? '（形式问题：整理即可，不致退回）' : ''} · ${rule.aspect} · 查${SCOPES[rule.scope]}`,
    '',
    `**为什么**：${rule.why}`,
    '',
    `**怎么改**：${rule.mend}`,
    '',
    '**依据**',
    '',
    ...rule.basis.map(basis => `- ${citation(basis)}`),
    '',
    '**会指出**',
    '',
    ...rule.examples.bad.map(exampleText),
    '',
    '**不会指出**',
    '',
    ...rule.examples.good.map(exampleText),
    '',
  ].join('\n');
