import type { Templates } from '../ports.ts';
import { toHtml } from './html.ts';
import { shapeOf } from './names.ts';
import { parseBlocks } from './parse.ts';
import { fill } from './template.ts';
import { type RankingView, VIEWS } from './view.ts';

const SHAPE = shapeOf(VIEWS.ranking);

/** The ranking of a folder as one page. Errors: `template_error`. */
export async function renderRanking(view: RankingView, templates: Templates): Promise<string> {
  return toHtml(parseBlocks(await fill('ranking', view, SHAPE, templates)), '绩效文本审核排名', true);
}
