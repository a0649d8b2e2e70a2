import { DRAFT_SCHEMA, type Draft } from '../../domain/draft.ts';
import { pointer } from '../../domain/pointer.ts';
import type { World } from '../../ports.ts';
import type { CreateInput } from '../create-draft.ts';
import { profileOf } from './profiles.ts';

/** A place of last year's text that cannot stand as it is. */
interface MustChange {
  readonly path: string;
  readonly quote: string;
  readonly why: string;
}

const DEFAULT_PROFILE = 'hebei-county';

function* textsOf(node: unknown, path: string): Iterable<readonly [path: string, text: string]> {
  if (typeof node === 'string') yield [path, node];
  else if (Array.isArray(node))
    for (const [index, item] of node.entries()) yield* textsOf(item, path + pointer(index));
  else if (node !== null && typeof node === 'object')
    for (const [key, item] of Object.entries(node))
      if (key !== 'id') yield* textsOf(item, path + pointer(key));
}

/** Every text that names a year up to last year's; what is only a document's date is for the person to keep. */
function mustChange(draft: Draft, year: number): MustChange[] {
  const found: MustChange[] = [];
  const { cover, overall_goal, sub_goals, safeguards, projects } = draft;
  for (const [path, text] of textsOf({ cover, overall_goal, sub_goals, safeguards, projects }, ''))
    for (const [quote, digits] of text.matchAll(/(20\d\d)\s*年?/g))
      if (Number(digits) < year)
        found.push({
          path,
          quote,
          why: `写的是 ${digits} 年；${year} 年的文本请核对是否改为今年（引用文件的年份除外）`,
        });
  for (const [index, project] of projects.entries()) {
    const at = pointer('projects', index);
    found.push({
      path: `${at}/code`,
      quote: project.code ?? '',
      why: '上年的项目编码，请核对今年是否换了新编码',
    });
    found.push({
      path: `${at}/budget/total`,
      quote: project.budget.total ?? '',
      why: '上年的预算数，请改为今年的数',
    });
  }
  return found;
}

function blank(given: CreateInput, profile: string, moneyUnit: Draft['money_unit']): Draft {
  return {
    schema: DRAFT_SCHEMA,
    id: null,
    revision: 0,
    profile,
    year: given.year,
    money_unit: moneyUnit,
    cover: {
      title: `${given.unit}${given.year}年部门预算绩效文本`,
      status: '草案',
      compiled_by: given.compiled_by ?? given.unit,
      ...(given.reviewed_by === undefined ? {} : { reviewed_by: given.reviewed_by }),
    },
    unit: { ...(given.unit_code === undefined ? {} : { code: given.unit_code }), name: given.unit },
    overall_goal: null,
    sub_goals: [],
    safeguards: [],
    projects: [],
    accepted: [],
  };
}

function carriedOver(last: Draft, given: CreateInput): Draft {
  const { imported: _imported, total_budget: _total, contents: _contents, ...kept } = last;
  return {
    ...kept,
    id: null,
    revision: 0,
    year: given.year,
    profile: given.profile ?? last.profile,
    accepted: [],
  };
}

/** Saves the new draft and says what a carried-over one must change. */
export async function createGiven(given: CreateInput, world: World): Promise<Record<string, unknown>> {
  const last = given.from_draft_id === undefined ? null : await world.store.get(given.from_draft_id);
  const profile = profileOf(given.profile ?? last?.profile ?? DEFAULT_PROFILE);
  const draft = last === null ? blank(given, profile.code, profile.money_unit) : carriedOver(last, given);
  const saved = await world.store.create({
    draft,
    note: last === null ? '新建草稿' : `由 ${last.year ?? '上'} 年草稿结转`,
    ...(given.idempotency_key === undefined ? {} : { idempotencyKey: given.idempotency_key }),
  });
  const answer = { draft_id: saved.id, revision: saved.revision };
  return last === null ? answer : { ...answer, must_change: mustChange(saved, given.year) };
}
