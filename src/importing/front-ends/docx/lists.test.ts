import { describe, expect, it } from 'vitest';
import { lines, p, t, W } from './testing-docx.ts';

describe('lists as Word counts them', () => {
  const lvl = (at: number, format: string, text: string, more = ''): string =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
  const lists = (levels: string, uses: string): Record<string, string> => ({
    'numbering.xml': `<w:numbering ${W}><w:abstractNum w:abstractNumId="7">${levels}</w:abstractNum>${uses}</w:numbering>`,
  });
  const use = (id: number, more = ''): string =>
    `<w:num w:numId="${id}"><w:abstractNumId w:val="7"/>${more}</w:num>`;
  const item = (id: number, at: number): string =>
    p(t('项'), `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`);
  const start = (at: number, from: number): string =>
    `<w:lvlOverride w:ilvl="${at}"><w:startOverride w:val="${from}"/></w:lvlOverride>`;

  it('uses of one list count on; one that says where to begin begins there, once', () => {
    const parts = lists(
      lvl(0, 'decimal', '%1.'),
      use(1) + use(2) + use(3, start(0, 1)) + use(4, start(0, 9)),
    );
    const body = [1, 1, 2, 3, 3, 4, 2].map(id => item(id, 0)).join('');
    expect(lines(body, parts)).toEqual(['1.项', '2.项', '3.项', '1.项', '2.项', '9.项', '10.项']);
  });

  it('a level begins again after the level it names, or never', () => {
    const never = '<w:lvlRestart w:val="0"/>';
    const first = '<w:lvlRestart w:val="1"/>';
    const levels =
      lvl(0, 'decimal', '%1') + lvl(1, 'decimal', '%2)', never) + lvl(2, 'decimal', '(%3)', first);
    const body = [0, 1, 2, 1, 2, 0, 1, 2].map(at => item(1, at)).join('');
    expect(lines(body, lists(levels, use(1)))).toEqual([
      '1项',
      '1)项',
      '(1)项',
      '2)项',
      '(2)项',
      '2项',
      '3)项',
      '(1)项',
    ]);
  });

  it.each([
    ['chineseCountingThousand', 10, '十'],
    ['chineseCountingThousand', 105, '一百〇五'],
    ['chineseCountingThousand', 110, '一百一十'],
    ['chineseCountingThousand', 1000, '一千'],
    ['chineseCountingThousand', 1010, '一千〇一十'],
    ['chineseCountingThousand', 2024, '二千〇二十四'],
    ['chineseCountingThousand', 12003, '一万二千〇三'],
    ['ideographDigital', 12, '一二'],
    ['chineseLegalSimplified', 25, '贰拾伍'],
    ['ideographTraditional', 2, '乙'],
    ['decimalEnclosedCircle', 3, '③'],
    ['decimalZero', 7, '07'],
    ['lowerLetter', 28, 'bb'],
    ['upperRoman', 14, 'XIV'],
  ])('%s writes %d as %s', (format, from, shownAs) => {
    expect(lines(item(1, 0), lists(lvl(0, format, '%1、'), use(1, start(0, from))))).toEqual([
      `${shownAs}、项`,
    ]);
  });

  it('a heading takes its level from the list that names its style, through the style it is based on', () => {
    const levels = lvl(0, 'decimal', '%1') + lvl(1, 'chineseCounting', '（%2）', '<w:pStyle w:val="二"/>');
    const styles = `<w:styles ${W}><w:style w:styleId="二"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="二甲"><w:basedOn w:val="二"/></w:style></w:styles>`;
    const body = p(t('节'), '<w:pStyle w:val="二"/>') + p(t('节'), '<w:pStyle w:val="二甲"/>');
    expect(lines(body, { ...lists(levels, use(1)), 'styles.xml': styles })[0]).toBe('（一）节');
  });
});
