import type { Draft } from '../../domain/draft.ts';
import { JixiaoError } from '../../domain/errors.ts';
import type { World } from '../../ports.ts';
import { PROFILES } from '../../profiles/index.ts';
import type { Marked } from '../../redline/mark.ts';
import { assess } from '../../review/assess.ts';
import { RULES } from '../../rules/index.ts';
import type { RenderInput } from '../render-document.ts';
import type { Call, Prose } from '../tool.ts';
import { applied } from './apply-rewrites.ts';
import { draftFrom, onlyOne } from './draft-source.ts';
import { fileGiven } from './file-given.ts';
import { profileOf } from './profiles.ts';
import { textChanges } from './text-changes.ts';

const NAME = /\.(docx|docm)$/i;

const told = ({ comments, revisions, unplaced, elsewhere, notes }: Marked, path: string): string =>
  [
    `已在原件上写入批注 ${comments} 条${revisions === 0 ? '' : `、修订 ${revisions} 处`}：${path}`,
    ...(elsewhere === 0 ? [] : [`${elsewhere} 个问题说的是全文或原件里没有的内容，批注在文首`]),
    ...(unplaced === 0 ? [] : [`${unplaced} 处改动在原件里标不出来，列在文首的批注里`]),
    ...notes,
  ].join('\n');

/** The draft whose state the file shall be brought to, if one was given. */
async function wantedFrom({ draft_id, draft }: RenderInput, world: World): Promise<Draft | null> {
  return draft_id === undefined && draft === undefined ? null : draftFrom({ draft_id, draft }, world);
}

/** Writes what a review finds, and what was changed, into the Word file a unit sent in; the original stays. */
export async function markGiven(given: RenderInput, world: World, call: Call): Promise<Prose> {
  const { path, content_base64, apply } = given;
  onlyOne({ path, content_base64 });
  const wanted = await wantedFrom(given, world);
  if (wanted !== null && apply !== undefined)
    throw new JixiaoError(
      'bad_input',
      '草稿和 apply 同时给出',
      '草稿里改好的直接写成修订；只用 apply 时不给草稿',
      {
        path: '/apply',
      },
    );
  const { bytes, name } = await fileGiven(given, world);
  const { importFile } = await import('../../importing/import-file.ts');
  const { openPackage } = await import('../../redline/package.ts');
  const { markDocument } = await import('../../redline/mark.ts');
  openPackage(bytes);
  const asked = given.profile ?? wanted?.profile;
  const profiles = asked === undefined ? PROFILES : [profileOf(asked)];
  const { draft: read } = await importFile(
    { bytes, name },
    { profiles, signal: call.signal, progress: call.progress },
  );
  const profile = profileOf(asked ?? read.profile);
  const draft: Draft = { ...read, profile: profile.code, accepted: wanted?.accepted ?? [] };
  const review = (one: Draft) => assess(one, profile, RULES).findings;
  const findings = review(draft);
  const next = wanted ?? (apply === undefined ? draft : applied(draft, apply, findings, review).draft);
  const marked = markDocument(bytes, {
    draft,
    findings,
    changes: textChanges(draft, next),
    now: world.now(),
  });
  const stem = name.replace(/\.[^.]*$/, '') || '绩效文本';
  const file = await world.documents.write(
    `${stem}（审核批注）${NAME.exec(name)?.[0] ?? '.docx'}`,
    marked.bytes,
  );
  const message = told(marked, file.path);
  const { bytes: _bytes, ...counts } = marked;
  return {
    text: message,
    data: { file: file.path, bytes: file.bytes, sha256: file.sha256, format: 'docx', ...counts, message },
  };
}
