import { describe, expect, it } from 'vitest';
import { readDraft, surroundings } from '../../reading/read-draft.ts';
import { askRows } from '../testing.ts';
import { objectionsTo, profileOf, saidOf } from '../testing-draft.ts';
import codeDup from './code-dup.ts';
import codeFormat from './code-format.ts';
import codeRegionYear from './code-region-year.ts';
import departmentIndicatorsMissing from './department-indicators-missing.ts';
import fieldMissing from './field-missing.ts';
import goalCount from './goal-count.ts';
import goalNumbering from './goal-numbering.ts';
import indicatorCount from './indicator-count.ts';
import indicatorFieldEmpty from './indicator-field-empty.ts';
import levelPair from './level-pair.ts';
import level1Missing from './level1-missing.ts';
import level2Missing from './level2-missing.ts';
import metaMissing from './meta-missing.ts';
import moneyBlank from './money-blank.ts';
import placeholder from './placeholder.ts';
import projectNameVague from './project-name-vague.ts';
import sectionMissing from './section-missing.ts';
import tocMismatch from './toc-mismatch.ts';
import unitCode from './unit-code.ts';

const FORMS = ['hebei-county', 'mof-2021'];
const rules = [
  codeDup,
  codeFormat,
  codeRegionYear,
  departmentIndicatorsMissing,
  fieldMissing,
  goalCount,
  goalNumbering,
  indicatorCount,
  level1Missing,
  level2Missing,
  metaMissing,
  moneyBlank,
  projectNameVague,
  sectionMissing,
  tocMismatch,
  unitCode,
];

describe.each(rules)('$id', rule => {
  it.each(rule.examples.bad)('objects: $note', example => {
    const said = objectionsTo(rule, example);
    expect(said.length).toBeGreaterThan(0);
    for (const { message, path } of said) expect(`${path} ${message}`).toMatch(/^\/\S+ .+。$/);
  });

  it.each(rule.examples.good)('lets stand: $note', example => {
    expect(objectionsTo(rule, example)).toEqual([]);
  });

  it.each(FORMS)('has nothing to say of the clean document of %s', code => {
    const profile = profileOf(code);
    expect(saidOf(rule, profile.example, profile)).toEqual([]);
  });
});

describe.each([indicatorFieldEmpty, levelPair, placeholder])('$id', rule => {
  it.each(rule.examples.bad)('objects: $note', example => {
    expect(askRows(rule, example).length).toBeGreaterThan(0);
  });

  it.each(rule.examples.good)('lets stand: $note', example => {
    expect(askRows(rule, example)).toEqual([]);
  });

  it.each(FORMS)('has nothing to say of the clean document of %s', code => {
    const profile = profileOf(code);
    const { projects, overall } = readDraft(profile.example, profile);
    const context = { profile, around: surroundings(profile.example, null) };
    const rows = [...overall, ...projects.flatMap(({ indicators }) => indicators)];
    expect(rows.flatMap(row => [...rule.check(row, context)])).toEqual([]);
  });
});

describe('a document with project tables only', () => {
  const change = [
    { path: '/overall_goal', value: null },
    { path: '/sub_goals', value: [] },
    { path: '/safeguards', value: [] },
  ];

  it('is told so once, not part by part', () => {
    expect(objectionsTo(sectionMissing, { note: '', change })).toMatchObject([{ severity: 'warning' }]);
  });
});

describe('levels nobody can read', () => {
  it('make the rule abstain instead of guessing', () => {
    const profile = profileOf();
    const draft = structuredClone(profile.example);
    const [row] = draft.projects[0]?.indicators ?? [];
    if (row !== undefined) Object.assign(row, { level1: null, level2: null });
    expect(saidOf(level1Missing, draft, profile)).toMatchObject([{ path: '/projects/0/indicators' }]);
    expect(saidOf(level1Missing, draft, profile)[0]).toHaveProperty('abstain');
  });
});

describe('a row alone, of an unknown form', () => {
  const said = (level1: string, level2: string) =>
    askRows(levelPair, { note: '', rows: [{ level1, level2, name: '受益人数', value: '≥9人' }] });

  it('stands wrong where no form would have it', () => {
    expect(said('效益指标', '质量指标')).toMatchObject([{ quote: '质量指标' }]);
    expect(said('产出指标', '社会效益指标')).toMatchObject([{ quote: '社会效益指标' }]);
  });

  it('is not judged where some forms have it', () => {
    const [answer] = said('产出指标', '经济成本指标');
    expect(answer).toHaveProperty('abstain');
  });
});
