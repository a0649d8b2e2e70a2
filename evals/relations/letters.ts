import { inTexts, type Relation } from './relation.ts';

const EVERYWHERE = ['name', 'description', 'value', 'basis', 'prose'] as const;
const WORDS = ['name', 'description', 'basis', 'prose'] as const;
const CJK = '[\\u4e00-\\u9fff]';

/** Puts something between the second and third of three or more Chinese characters in a row. */
const between = (what: string) => {
  const seam = new RegExp(`(${CJK}{2})(?=${CJK})`);
  return (text: string): string => text.replace(seam, `$1${what}`);
};

const wide = (text: string): string =>
  text.replace(/[0-9A-Za-z%]/g, letter => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0));

/** 康熙部首: what some PDF files hold in place of the common character. */
const RADICALS: Readonly<Record<string, string>> = {
  一: '⼀',
  人: '⼈',
  大: '⼤',
  工: '⼯',
  方: '⽅',
  水: '⽔',
  用: '⽤',
  生: '⽣',
  目: '⽬',
  老: '⽼',
  金: '⾦',
  高: '⾼',
};
const radicals = (text: string): string =>
  text.replace(/[一人大工方水用生目老金高]/g, one => RADICALS[one] ?? one);

const swap =
  (pairs: Readonly<Record<string, string>>) =>
  (text: string): string =>
    Object.entries(pairs).reduce((said, [from, to]) => said.replaceAll(from, to), text);

/** Rules that speak of blanks and letter forms themselves. */
const FORMS = { 'FMT-MIXED-SPACE': '说的正是空白', 'FMT-DOCNO': '说的正是文号的字形' } as const;

/** The same letters, other code points; the same words, other seams. */
export const LETTER_RELATIONS: readonly Relation[] = [
  { id: 'full-width', title: '数字、字母、百分号换成全角', except: FORMS, retell: inTexts(EVERYWHERE, wide) },
  {
    id: 'half-width-brackets',
    title: '括号和逗号换成半角',
    except: { 'TXT-PUNCT-HALFWIDTH': '说的正是半角标点' },
    retell: inTexts(EVERYWHERE, swap({ '（': '(', '）': ')', '，': ',', '；': ';', '：': ':' })),
  },
  {
    id: 'small-brackets',
    title: '括号换成小号字形',
    except: {},
    retell: inTexts(EVERYWHERE, swap({ '（': '﹙', '）': '﹚' })),
  },
  {
    id: 'corner-quotes',
    title: '引号换成直角引号',
    except: {},
    retell: inTexts(WORDS, swap({ '“': '「', '”': '」' })),
  },
  { id: 'radicals', title: '个别字换成康熙部首', except: {}, retell: inTexts(EVERYWHERE, radicals) },
  { id: 'zero-width', title: '字间夹零宽空格', except: {}, retell: inTexts(EVERYWHERE, between('\u200b')) },
  { id: 'byte-order-mark', title: '字间夹 BOM', except: {}, retell: inTexts(EVERYWHERE, between('\ufeff')) },
  { id: 'soft-hyphen', title: '字间夹软连字符', except: {}, retell: inTexts(EVERYWHERE, between('\u00ad')) },
  {
    id: 'line-break',
    title: '单元格里折行',
    except: FORMS,
    retell: inTexts(EVERYWHERE, between('\n')),
  },
  {
    id: 'space-inside',
    title: '字间有空格',
    except: FORMS,
    retell: inTexts(EVERYWHERE, between(' ')),
  },
  {
    id: 'break-after-sign',
    title: '符号与数字之间折行',
    except: FORMS,
    retell: inTexts(['value'], text => text.replace(/^([≥≤=])(?=\d)/, '$1\n')),
  },
  {
    id: 'space-around',
    title: '单元格首尾有空白',
    except: FORMS,
    retell: inTexts(EVERYWHERE, text => ` \u3000${text}\t\n`),
  },
];
