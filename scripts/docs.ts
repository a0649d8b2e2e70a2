import { type ChangeExample, citation, type RowExample, type Rule } from '../src/index.ts';

const LEVELS = { error: '退回级', warning: '追问级', info: '提示级' } as const;
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

/** The page of one rule. */
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

/** The list of all rules. */
export const rulesIndex = (rules: readonly Rule[]): string =>
  [
    '# 审核规则',
    '',
    `共 ${rules.length} 条。由规则文件生成，不要手改。`,
    '',
    '| 规则 | 名称 | 级别 | 方面 |',
    '|---|---|---|---|',
    ...[...rules]
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(
        rule =>
          `| [${rule.id}](${rule.id}.md) | ${rule.title} | ${LEVELS[rule.level]}${rule.formal ? '·形式' : ''} | ${rule.aspect} |`,
      ),
    '',
  ].join('\n');

/** What a client sees of each tool. */
export interface ToolCard {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly inputs: readonly {
    readonly name: string;
    readonly required: boolean;
    readonly description: string;
  }[];
}

/** The reference of the tools. */
export const toolsPage = (tools: readonly ToolCard[]): string =>
  [
    '# 工具',
    '',
    '由工具文件生成，不要手改。',
    '',
    ...tools.flatMap(({ name, title, description, inputs }) => [
      `## ${name} ${title}`,
      '',
      description,
      '',
      '| 输入 | 必填 | 说明 |',
      '|---|---|---|',
      ...inputs.map(input => `| ${input.name} | ${input.required ? '是' : ''} | ${input.description} |`),
      '',
    ]),
  ].join('\n');
