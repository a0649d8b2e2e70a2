import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldSigns, stripHidden, tighten } from './normalise.ts';
import { chineseNumber } from './numerals.ts';
import { polarityOf } from './polarity.ts';
import { isUnit, toWanYuan, unitClass } from './units.ts';
import { readValue } from './value.ts';

const DIGITS = '零一二三四五六七八九';

/** Four digits as Chinese writes them; written for this test alone. */
function section(value: number): string {
  let text = '';
  let gap = false;
  [1000, 100, 10, 1].forEach((rank, index) => {
    const digit = Math.floor(value / rank) % 10;
    if (digit === 0) gap ||= text !== '';
    else {
      text += `${gap ? '零' : ''}${DIGITS[digit]}${['千', '百', '十', ''][index]}`;
      gap = false;
    }
  });
  return text;
}

/** A whole number below 10^16 as Chinese writes it. */
function written(value: bigint): string {
  if (value === 0n) return '零';
  const parts = [
    [10n ** 12n, '万亿'],
    [10n ** 8n, '亿'],
    [10n ** 4n, '万'],
    [1n, ''],
  ] as const;
  let text = '';
  for (const [rank, name] of parts) {
    const four = Number((value / rank) % 10_000n);
    if (four === 0) continue;
    const unit = name === '万亿' ? ((value / 10n ** 8n) % 10_000n === 0n ? '万亿' : '万') : name;
    text += `${text !== '' && four < 1000 ? '零' : ''}${section(four)}${unit}`;
  }
  return text;
}

describe('Chinese numerals', () => {
  it.each([
    ['六千八', '6800'],
    ['六千零八', '6008'],
    ['10万', '100000'],
    ['33.5万', '335000'],
    ['7203亿6854万', '720368540000'],
    ['一万五千亿', '1500000000000'],
    ['一百零一', '101'],
    ['叁万伍仟', '35000'],
    ['两万', '20000'],
    ['十', '10'],
    ['廿', '20'],
    ['三点五', '3.5'],
    ['二〇二六', '2026'],
  ])('%s is %s', (text, number) => expect(chineseNumber(text)).toBe(number));

  it.each(['', '万无一失', '一体化', '第一', '元', '百', '二十一百', '一个'])('%j is no number', text =>
    expect(chineseNumber(text)).toBeNull(),
  );

  it('reads back what another hand wrote, up to 10^16', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 16n - 1n }), value => {
        expect(chineseNumber(written(value))).toBe(String(value));
      }),
      { numRuns: 3000, seed: 7 },
    );
  });
});

const SIGNS = ['≥', '≤', '>', '<', '=', '', '不低于', '不超过'] as const;
const MEANING: Readonly<Record<string, string>> = {
  '≥': '>=',
  '≤': '<=',
  '>': '>',
  '<': '<',
  '=': '=',
  '': '',
  不低于: '>=',
  不超过: '<=',
};
const UNITS = [
  '%',
  '人',
  '人次',
  '万元',
  '元',
  '场',
  '公里',
  '平方米',
  '元/亩',
  '个',
  '家',
  '件',
  '小时',
] as const;
const amount = fc
  .tuple(fc.integer({ min: 0, max: 9_999_999 }), fc.constantFrom('', '.5', '.25', '.00'))
  .map(([whole, rest]) => `${whole}${rest}`);
const target = fc.record({
  sign: fc.constantFrom(...SIGNS),
  number: amount,
  unit: fc.constantFrom(...UNITS),
});

const wide = (text: string): string =>
  text.replace(/[!-~]/g, sign => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

describe('a target', () => {
  it('reads back as it was written', () => {
    fc.assert(
      fc.property(target, ({ sign, number, unit }) => {
        expect(readValue(`${sign}${number}${unit}`)).toMatchObject({
          operator: MEANING[sign],
          number,
          unit,
          shape: 'number',
        });
      }),
      { numRuns: 2000, seed: 7 },
    );
  });

  it('reads the same in full width, with spaces between its parts, and with hidden characters', () => {
    fc.assert(
      fc.property(target, ({ sign, number, unit }) => {
        const { raw: _, ...plain } = readValue(`${sign}${number}${unit}`);
        for (const other of [
          wide(`${sign}${number}${unit}`),
          ` ${sign} ${number} ${unit} `,
          `\u200b${sign}${number}\u202e${unit}`,
        ]) {
          const { raw: __, ...read } = readValue(other);
          expect(read).toEqual(plain);
        }
      }),
      { numRuns: 500, seed: 7 },
    );
  });

  it('is read whatever stands in the cell, and a number is a plain decimal or none', () => {
    const alphabet = fc.string({
      unit: fc.constantFrom(
        ...'≥≤><=±%‰0123456789.,-~/万亿千百十元人次年月日底前以上内一二三两半约(（)）*_|：:\u200b\n {}<script>不低于至少',
      ),
      maxLength: 24,
    });
    fc.assert(
      fc.property(fc.oneof(alphabet, fc.string({ unit: 'binary', maxLength: 40 })), text => {
        const read = readValue(text);
        expect(read.raw).toBe(text);
        if (read.number !== null) expect(read.number).toMatch(/^-?\d+(\.\d+)?$/);
        if (read.number_to !== null) expect(read.number).not.toBeNull();
        if (read.shape === 'text' || read.shape === 'date') expect(read.text).not.toBeNull();
      }),
      { numRuns: 5000, seed: 7 },
    );
  });
});

describe('money', () => {
  it('goes from 元 to 万元 without losing a cent', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 14n }), fen => {
        const yuan = `${fen / 100n}.${String(fen % 100n).padStart(2, '0')}`;
        const wan = toWanYuan(yuan, '元') ?? '';
        const [whole = '', rest = ''] = wan.split('.');
        expect(BigInt(whole + rest.padEnd(6, '0'))).toBe(fen);
      }),
      { numRuns: 1000, seed: 7 },
    );
  });

  it.each([
    ['2', '万元', '2'],
    ['3', '亿元', '30000'],
    ['50', '千元', '5'],
    ['854', '万', '854'],
    ['1', '公里', null],
  ])('%s%s is %s 万元', (number, unit, wan) => expect(toWanYuan(number, unit)).toBe(wan));
});

describe('a unit', () => {
  it('is of its kind so many at a time, or each time anew', () => {
    expect(['万株', '条次', '万亩次', '千人'].map(unitClass)).toEqual(['thing', 'thing', 'area', 'person']);
  });

  it.each(['名次', '位次', '本次', '单次'])('%s is a rank or says which time', word => {
    expect(isUnit(word)).toBe(false);
  });
});

describe('cleaning', () => {
  it('joins what wrapping cut, and leaves the space between words of Latin letters', () => {
    expect(tighten('研究院利用 率')).toBe('研究院利用率');
    expect(tighten('1 3052924P00 17F')).toBe('13052924P0017F');
    expect(tighten('Open XML 文档')).toBe('Open XML文档');
  });

  it('knows one sign in all its forms', () => {
    expect(foldSigns('≧９５％')).toBe('≥95%');
    expect(foldSigns('＜＝5')).toBe('≤5');
    expect(foldSigns('⼀⽉⺠⻘')).toBe('一月民青');
  });

  it('removes what nobody can see', () =>
    expect(stripHidden('满\u200b意\u202e度\u0000\ud800')).toBe('满意度'));
});

describe('which way is better', () => {
  it.each([
    ['满意度', 'positive'],
    ['投诉处理率', 'positive'],
    ['投诉办结率', 'positive'],
    ['事故隐患整改率', 'positive'],
    ['能耗降低率', 'positive'],
    ['巨鹿县政策知晓率', 'positive'],
    ['培训天数', 'positive'],
    ['带动社会投资金额', 'positive'],
    ['信访积案化解率', 'positive'],
    ['不合格装备比例', 'negative'],
    ['科目调整次数', 'negative'],
    ['森林火灾受害面积', 'negative'],
    ['项目总成本', 'negative'],
    ['群众投诉次数', 'negative'],
    ['资金结余率', 'negative'],
    ['平均办理时限', 'negative'],
    ['驻会工作人员数量', 'cap'],
    ['三公经费控制数', 'cap'],
  ])('%s: %s', (name, polarity) => expect(polarityOf(name)).toBe(polarity));
});
