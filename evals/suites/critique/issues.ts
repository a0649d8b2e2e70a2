import type { Severity } from '../../../src/index.ts';

/** A fault a reader may name in a row, and the rules of the catalogue that report it. */
export interface Issue {
  /** What labels write: `direction-wrong`. */
  readonly name: string;
  readonly title: string;
  /** True: would be tidied, not sent back; alone it does not make a row weak. */
  readonly formal: boolean;
  /** How grave a reviewer takes it: the weight of a label in the severity-weighted figures. */
  readonly severity: Severity;
  /** The first answers for it: a label nobody reported counts as missed by that rule. */
  readonly rules: readonly [string, ...string[]];
}

const issue = (
  name: string,
  title: string,
  severity: Severity,
  ...rules: readonly [string, ...string[]]
): Issue => ({ name, title, formal: false, severity, rules });

const formal = (name: string, title: string, ...rules: readonly [string, ...string[]]): Issue => ({
  name,
  title,
  formal: true,
  severity: 'info',
  rules,
});

/** The vocabulary of labels. */
export const ISSUES: readonly Issue[] = [
  issue('direction-wrong', '比较符号方向写反', 'error', 'IND-DIRECTION-WRONG', 'IND-NAME-OP-CONFLICT'),
  issue('operator-impossible', '指标值不可能取到（如≥100%）', 'error', 'IND-VALUE-RANGE'),
  issue('unit-missing', '没有计量单位', 'error', 'IND-UNIT-MISSING'),
  issue('unit-wrong', '计量单位不对', 'warning', 'IND-UNIT-MISMATCH', 'IND-VALUE-TYPE-MISMATCH'),
  issue(
    'value-missing',
    '没有指标值',
    'error',
    'STR-IND-FIELD-EMPTY',
    'STR-PLACEHOLDER',
    'IND-VALUE-TYPE-MISMATCH',
    'IND-QUAL-NO-STANDARD',
  ),
  issue(
    'not-measurable',
    '没有办法核实',
    'warning',
    'IND-UNMEASURABLE',
    'IND-VALUE-TYPE-MISMATCH',
    'IND-QUAL-NO-STANDARD',
    'IND-BOILERPLATE',
    'IND-RATE-NO-DENOM',
    'IND-FUZZY-NUMBER',
    'IND-RATE-GRANULARITY',
    'IND-NOT-ATTRIBUTABLE',
    'IND-NAME-IS-ACTION',
  ),
  issue(
    'qualitative-without-standard',
    '定性指标没有判定标准',
    'warning',
    'IND-QUAL-NO-STANDARD',
    'IND-VALUE-TYPE-MISMATCH',
    'IND-UNMEASURABLE',
    'IND-FUZZY-NUMBER',
    'IND-BOILERPLATE',
  ),
  issue(
    'vague-name',
    '名称没说清考核什么',
    'warning',
    'IND-NAME-VAGUE',
    'IND-BOILERPLATE',
    'IND-SAT-NO-OBJECT',
    'IND-SAT-OBJECT-WRONG',
    'IND-RATE-NO-DENOM',
    'IND-NAME-IS-ACTION',
    'IND-NAME-SENTENCE',
    'IND-NAME-AWKWARD',
    'IND-NAME-HAS-VALUE',
  ),
  issue('name-carries-value', '名称里写了指标值', 'warning', 'IND-NAME-HAS-VALUE', 'IND-NAME-SENTENCE'),
  issue('double-barrelled', '一个指标装了两件事', 'warning', 'IND-COMPOSITE', 'IND-NAME-SENTENCE'),
  issue('duplicate', '与另一行重复', 'warning', 'X-DUP-NAME', 'X-DUP-SEMANTIC', 'X-COMPLETION-OF-QUANTITY'),
  issue(
    'type-mismatch',
    '放错了二级指标',
    'warning',
    'IND-LEVEL-MISMATCH',
    'IND-LEVEL-UNLIKE',
    'IND-QTY-IS-RATE',
    'IND-TIME-NO-TIME',
    'IND-BENEFIT-IS-SAT',
    'IND-BENEFIT-IS-OUTPUT',
    'IND-QTY-IS-MONEY',
    'IND-QTY-IS-INPUT',
    'IND-SUSTAIN-NOT-LASTING',
    'STR-L1L2-PAIR',
  ),
  issue(
    'completion-rate-as-benefit',
    '把工作完成率当成效益',
    'warning',
    'IND-BENEFIT-IS-OUTPUT',
    'IND-LEVEL-MISMATCH',
    'IND-LEVEL-UNLIKE',
  ),
  issue(
    'one-off-as-sustainable',
    '把一次性的事当成可持续影响',
    'warning',
    'IND-SUSTAIN-NOT-LASTING',
    'IND-LEVEL-MISMATCH',
    'IND-BENEFIT-IS-OUTPUT',
  ),
  issue(
    'input-as-output',
    '把投入或已有的东西当成产出',
    'warning',
    'IND-QTY-IS-INPUT',
    'IND-QTY-IS-MONEY',
    'IND-QTY-IS-STOCK',
    'IND-LEVEL-MISMATCH',
    'IND-BENEFIT-IS-OUTPUT',
  ),
  issue(
    'hundred-percent-unjustified',
    '不由本单位左右的效果定成100%',
    'warning',
    'IND-100-ABUSE',
    'IND-SAT-VALUE',
    'IND-VALUE-RANGE',
    'IND-VALUE-TOO-HIGH',
  ),
  issue(
    'goal-mismatch',
    '与目标的数不一致，或是别的项目的指标',
    'warning',
    'X-GOAL-VALUE',
    'X-QTY-INCOHERENT',
    'IND-NOT-ATTRIBUTABLE',
    'IND-SAT-OBJECT-WRONG',
    'IND-TIME-YEAR',
    'IND-BOILERPLATE',
    'X-IND-NO-GOAL',
    'X-OTHER-PROGRAMME',
    'YR-YEAR-MISMATCH',
  ),
  issue(
    'budget-mismatch',
    '与预算对不上',
    'error',
    'X-BUDGET-ARITHMETIC',
    'BUD-COST-NEQ-BUDGET',
    'BUD-UNITCOST-PLAUSIBLE',
  ),
  issue(
    'basis-mismatch',
    '依据得不出指标值',
    'error',
    'IND-BASIS-MISMATCH',
    'IND-BASIS-CIRCULAR',
    'IND-BASIS-IS-METHOD',
  ),
  formal('description-repeats-name', '描述只重复名称', 'IND-DESC-REPEATS-NAME', 'IND-DESC-NO-FORMULA'),
  formal('basis-missing', '依据空白', 'IND-BASIS-MISSING', 'IND-BASIS-VAGUE'),
  formal('name-placeholder', '名称里留着模板占位', 'STR-PLACEHOLDER'),
];

/** Rules about rows of which the labels say nothing: what they say is neither right nor wrong here. */
export const UNLABELLED: readonly string[] = [
  'IND-OP-MISSING',
  'IND-NAME-LONG',
  'IND-OVERLENGTH',
  'IND-VALUE-TOO-LOW',
];

const BY_NAME = new Map(ISSUES.map(entry => [entry.name, entry]));

/** The issue of this name. */
export const issueNamed = (name: string): Issue | undefined => BY_NAME.get(name);

const BY_RULE = new Map<string, string[]>();
for (const { name, rules } of ISSUES)
  for (const id of rules) BY_RULE.set(id, [...(BY_RULE.get(id) ?? []), name]);

/** The issues a rule reports. */
export const issuesOf = (ruleId: string): readonly string[] => BY_RULE.get(ruleId) ?? [];
