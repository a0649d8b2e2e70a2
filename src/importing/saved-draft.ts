import { Draft } from '../domain/draft.ts';
import { JixiaoError } from '../domain/errors.ts';
import type { ImportResult } from '../domain/import-result.ts';
import { checked } from '../domain/input-error.ts';
import { storedDraft } from '../domain/stored-draft.ts';
import type { Source } from './front-ends/index.ts';
import { confidence, type ImportOptions } from './import-text.ts';

const isJson = ({ name }: Source): boolean => /\.json$/i.test(name);

/** The asked-for form where one was asked for, else the draft's own. Errors: `bad_input` when nobody knows it. */
function profileFor({ profile }: Draft, { profiles }: ImportOptions): string {
  const codes = profiles.map(({ code }) => code);
  const [only = profile, ...others] = codes;
  if (codes.includes(profile)) return profile;
  if (others.length === 0) return only;
  throw new JixiaoError('bad_input', `没有表式“${profile}”`, `可选：${codes.join('、')}`, {
    path: '/profile',
  });
}

/**
 * A draft saved as .json, with what its reading mended and left over; null for a file of another kind.
 * Errors: `unreadable_file` when it holds no draft, `bad_input` and `unknown_key` when the draft is not well-formed.
 */
export function savedDraft(source: Source, options: ImportOptions): ImportResult | null {
  if (!isJson(source)) return null;
  const stored = storedDraft(new TextDecoder().decode(source.bytes));
  if (stored === undefined)
    throw new JixiaoError(
      'unreadable_file',
      '这个 .json 文件里不是一份草稿',
      '给出 jixiao import --json 存下的草稿，或原文件',
    );
  const given = checked(Draft, stored);
  const draft = { ...given, profile: profileFor(given, options) };
  const { repairs = [], leftovers = [] } = draft.imported ?? {};
  return { draft, repairs, leftovers, confidence: confidence(draft, repairs) };
}
