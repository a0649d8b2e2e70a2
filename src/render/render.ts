import type { Draft } from '../domain/draft.ts';
import { JixiaoError } from '../domain/errors.ts';
import type { Fonts, Format } from '../domain/formats.ts';
import type { Profile } from '../domain/profile.ts';
import type { Helpers, Templates } from '../ports.ts';
import type { Block, Figure } from './blocks.ts';
import type { Comment } from './comments.ts';
import { documentView, isWide, projectView } from './document-view.ts';
import { WRITTEN_BREAK } from './html-tree.ts';
import { indicatorList } from './indicator-list.ts';
import { shapeOf } from './names.ts';
import { parseBlocks } from './parse.ts';
import { compared } from './redline/compare.ts';
import { type ReviewGiven, reviewView } from './review-view.ts';
import { fill } from './template.ts';
import { unprinted } from './unprinted.ts';
import { type DocumentName, VIEWS } from './view.ts';
import { type Made, type Manuscript, WRITERS } from './writers.ts';

/** What to print, of what, as what. */
export interface RenderRequest {
  readonly draft: Draft;
  readonly profile: Profile;
  /** The whole text, one 绩效目标表, or the review report. */
  readonly document: DocumentName;
  readonly format: Format;
  /** Programs that may set a PDF. */
  readonly helpers?: Helpers;
  /** For a table. */
  readonly projectId?: string;
  /** For the review report. */
  readonly review?: ReviewGiven;
  /** An earlier state of the draft, or another year's: what differs is marked. Whole text only. */
  readonly against?: Draft;
  /** What a Word file says in its margin, each at the place it speaks of. */
  readonly remarks?: readonly Comment[];
  /** Names of the faces a Word file is set in; `gb2312` unless told otherwise. */
  readonly fonts?: Fonts;
  /** ISO time; when the remarks and the changes in a Word file were made. */
  readonly now?: string;
}

/** A finished document. */
export interface Rendered {
  readonly format: Format;
  readonly mime: string;
  readonly suggestedName: string;
  /** For formats that are text. */
  readonly text?: string;
  /** What the person should know of this file, in Chinese. */
  readonly notes: readonly string[];
  readonly bytes: Uint8Array;
}

const TEMPLATES: Readonly<Record<DocumentName, string>> = {
  text: 'document',
  table: 'table',
  review: 'review',
};
const SHAPES = { text: shapeOf(VIEWS.text), table: shapeOf(VIEWS.table), review: shapeOf(VIEWS.review) };

function tableView({ draft, profile, projectId }: RenderRequest) {
  const index = draft.projects.findIndex(({ id }) => id === projectId);
  const project = draft.projects[index];
  if (project === undefined)
    throw new JixiaoError('not_found', `草稿里没有项目“${projectId ?? ''}”`, '用 get_draft 查看项目编号', {
      path: '/project_id',
    });
  return {
    name: project.name ?? project.id,
    view: {
      project: projectView(project, index, draft, profile),
      wide: isWide([project.indicators], profile),
    },
  };
}

function viewOf(request: RenderRequest): {
  view: unknown;
  title: string;
  figures?: readonly Figure[];
} {
  const { draft, profile, document } = request;
  if (document === 'table') {
    const { name, view } = tableView(request);
    return { view, title: `${name}绩效目标表` };
  }
  if (document === 'review') {
    if (request.review === undefined) throw new Error('a review report needs the review');
    const { view, figures } = reviewView(draft, request.review);
    return { view, title: view.title, figures };
  }
  return {
    view: documentView(draft, profile),
    title: draft.cover.title ?? `${draft.unit.name ?? ''}部门预算绩效文本`,
  };
}

/** A line break of a person's own would be lost among those of the template. */
function unbroken(view: unknown): unknown {
  if (typeof view === 'string') return view.replace(/\r\n?|\n/g, WRITTEN_BREAK);
  if (Array.isArray(view)) return view.map(unbroken);
  if (view === null || typeof view !== 'object') return view;
  return Object.fromEntries(Object.entries(view).map(([name, part]) => [name, unbroken(part)]));
}

/** The part of the draft that is printed. */
const shown = ({ draft, document, projectId }: RenderRequest): Draft =>
  document === 'table'
    ? { ...draft, overall_indicators: [], projects: draft.projects.filter(({ id }) => id === projectId) }
    : draft;

const utf8 = new TextEncoder();
const NO_HELPERS: Helpers = { press: null, office: null };

const assertWanted = (signal: AbortSignal | undefined): void => {
  if (signal?.aborted) throw new JixiaoError('cancelled', '已取消', '需要时重新生成');
};

async function written(manuscript: Manuscript, format: Format, signal?: AbortSignal): Promise<Rendered> {
  const made = await WRITERS[format].write(manuscript, signal);
  const { content, notes, instead }: Made =
    typeof made === 'string' || made instanceof Uint8Array ? { content: made, notes: [] } : made;
  const { mime, extension, called = '' } = WRITERS[instead ?? format];
  const suggestedName = `${manuscript.title}${called}.${extension}`;
  const file = { format: instead ?? format, mime, suggestedName, notes };
  if (typeof content !== 'string') return { ...file, bytes: content };
  const bytes = utf8.encode(content);
  return instead === undefined ? { ...file, text: content, bytes } : { ...file, bytes };
}

/** Prints a draft through its template. Errors: `template_error`, `not_found`, `cancelled`. */
export async function renderDocument(
  request: RenderRequest,
  templates: Templates,
  signal?: AbortSignal,
): Promise<Rendered> {
  const { view, title, figures } = viewOf(request);
  const {
    document,
    against,
    format,
    remarks = [],
    fonts = 'gb2312',
    helpers = NO_HELPERS,
    now = null,
  } = request;
  const blocksOf = async (shown: unknown): Promise<Block[]> =>
    parseBlocks(await fill(TEMPLATES[document], unbroken(shown), SHAPES[document], templates), figures);
  const own = await blocksOf(view);
  assertWanted(signal);
  const text = (draft: Draft) => blocksOf(documentView(draft, request.profile));
  const blocks = against === undefined ? own : await compared(against, request.draft, { own, format, text });
  assertWanted(signal);
  const list = () => indicatorList(request.draft);
  const manuscript: Manuscript = {
    blocks,
    title: against === undefined ? title : `${title}（修订对照）`,
    working: document === 'review',
    date: document === 'review' ? null : (request.draft.cover.date ?? null),
    comments: remarks,
    now,
    fonts,
    list,
    helpers,
  };
  const made = await written(manuscript, format, signal);
  return document === 'review' ? made : { ...made, notes: [...made.notes, ...unprinted(shown(request))] };
}
