import { LEVELS, type Rule } from '../src/index.ts';
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
