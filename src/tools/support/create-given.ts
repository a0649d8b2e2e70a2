import { DRAFT_SCHEMA, type Draft } from '../../domain/draft.ts';
import type { World } from '../../ports.ts';
import type { CreateInput } from '../create-draft.ts';
import type { MustChange } from './must-change.ts';
import { profileOf } from './profiles.ts';

const DEFAULT_PROFILE = 'hebei-county';

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

/** What was last year's and did not come along, and what was given now and stands otherwise in last year's text. */
function* leftBehind(last: Draft, given: CreateInput): Iterable<MustChange> {
  if (last.total_budget)
    yield {
      path: '/total_budget',
      quote: last.total_budget,
      why: '上年的部门预算总额没有带过来，请填今年的数',
    };
  if (last.year !== null && given.year <= last.year)
    yield {
      path: '/year',
      quote: String(given.year),
      why: `结转自 ${last.year} 年的文本，新文本的年度却是 ${given.year} 年，请核对年度`,
    };
  const stands = [
    ['/unit/name', given.unit, last.unit.name],
    ['/unit/code', given.unit_code, last.unit.code],
    ['/cover/compiled_by', given.compiled_by, last.cover.compiled_by],
    ['/cover/reviewed_by', given.reviewed_by, last.cover.reviewed_by],
  ] as const;
  for (const [path, now, then] of stands)
    if (now !== undefined && now !== then)
      yield { path, quote: then ?? '', why: `这次给的是“${now}”，草稿里还是上年的写法，请核对后改` };
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
  if (last === null) return answer;
  const { mustChange } = await import('./must-change.ts');
  return {
    ...answer,
    must_change: [
      ...leftBehind(last, given),
      ...mustChange(saved, given.year, saved.profile !== last.profile),
    ],
  };
}
