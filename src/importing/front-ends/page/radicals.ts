import { withoutRadicals } from '../../../reading/radicals.ts';
import type { Ledger } from '../../ledger.ts';
import type { Page } from './page.ts';

/** Pages with radical forms turned back into characters; one sure repair says which. */
export function unfolded(pages: readonly Page[], ledger: Ledger): Page[] {
  const found = new Map<string, string>();
  const clean = pages.map(page => ({
    ...page,
    glyphs: page.glyphs.map(glyph => {
      const text = withoutRadicals(glyph.text);
      if (text === glyph.text) return glyph;
      found.set(glyph.text, text);
      return { ...glyph, text };
    }),
  }));
  ledger.repair({
    path: '',
    raw: [...found.keys()].join(''),
    repaired: [...found.values()].join(''),
    kind: 'garbage',
    sure: true,
  });
  return clean;
}
