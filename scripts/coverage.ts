import { z } from 'zod';
import { citation, type Rule } from '../src/index.ts';
import { GAPS } from './coverage-gaps.ts';

const Counts = z.object({ hit: z.number(), wrong: z.number(), missed: z.number() });

/** What the last measured run counted for each rule, by kind of case. */
export const Measured = z.record(z.string(), z.record(z.string(), Counts));
export type Measured = z.infer<typeof Measured>;

const KINDS: Readonly<Record<string, string>> = {
  rows: '自编行',
  documents: '标记文本',
  lab: '变异',
  seed: '原件',
};

const LEVELS = { error: '退回', warning: '追问', info: '提示' } as const;

/** 自编行 12/12，误报 0: found of what was to be found, and what was said in vain. */
function measuredOf(rule: Rule, measured: Measured): string {
  const told = Object.entries(measured[rule.id] ?? {}).flatMap(([kind, { hit, wrong, missed }]) =>
    hit + wrong + missed === 0
      ? []
      : [`${KINDS[kind] ?? kind} ${hit}/${hit + missed}${wrong === 0 ? '' : `，误报 ${wrong}`}`],
  );
  const { bad, good } = rule.examples;
  return [`正例 ${bad.length}、反例 ${good.length}`, ...told].join('；');
}

/** Every rule with its basis and how it was measured; every known fault that no rule finds, and why. */
export const coveragePage = (rules: readonly Rule[], measured: Measured): string =>
  [
    '# 查什么，不查什么',
    '',
    '由规则文件和最近一次评测的基线生成，不要手改。正例、反例是规则自带并逐次测试的例子；“找到/应找到”之外的“误报”是不该说而说的次数。',
    '',
    `## 查的：${rules.length} 条`,
    '',
    '| 规则 | 问题 | 级别 | 依据 | 怎么量过 |',
    '|---|---|---|---|---|',
    ...[...rules]
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(
        rule =>
          `| [${rule.id}](rules/${rule.id}.md) | ${rule.title} | ${LEVELS[rule.level]}${rule.formal ? '·形式' : ''} | ${rule.basis.map(citation).join('；')} | ${measuredOf(rule, measured)} |`,
      ),
    '',
    `## 不查的：${GAPS.length} 类`,
    '',
    '行内常见、本工具查不出或有意不查的问题，以及为什么。',
    '',
    '| 问题 | 为什么不查 |',
    '|---|---|',
    ...GAPS.map(({ fault, because }) => `| ${fault} | ${because} |`),
    '',
  ].join('\n');
