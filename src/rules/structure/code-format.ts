import { practice } from '../../basis/practice.ts';
import { isBlank } from '../blank.ts';
import { rule } from '../rule.ts';
import { bareCode, codeParts } from './code.ts';

function flaw(code: string, length: number): string {
  if (code.length !== length) return `有${code.length}位，通常是${length}位`;
  if (/[a-z]/.test(code)) return '有小写字母，可能是把 0、1 认成了 o、l';
  return '不是“6位区划+2位年份+1位类别字母+流水号”的样子';
}

export default rule({
  id: 'STR-CODE-FORMAT',
  scope: 'project',
  title: '项目编码格式不对',
  level: 'warning',
  formal: true,
  aspect: '完整性',
  basis: [practice],
  why: '编码是系统里认项目的依据，少一位、认错一个字母，就对不上预算指标。',
  mend: '从预算管理一体化系统复制编码，不要手工录入。',
  examples: {
    bad: [
      { note: '少一位', change: [{ path: '/projects/0/code', value: '13099926P00000000010' }] },
      { note: '数字 0 写成字母 o', change: [{ path: '/projects/0/code', value: '13099926Poooooooo0101' }] },
    ],
    good: [
      {
        note: '陷阱：中间的空格是换行留下的',
        change: [{ path: '/projects/0/code', value: '13099926P00000000 0101' }],
      },
      {
        note: '陷阱：有的地方整体编码是 18 位',
        change: [{ path: '/projects/0/code', value: '50023300024P000060' }],
      },
      { note: '陷阱：表里没有编码一栏', change: [{ path: '/projects/0/code', value: null }] },
    ],
  },
  *check({ path, raw }, { profile }) {
    if (raw.code === null || isBlank(raw.code) || codeParts(raw.code) !== null) return;
    const code = bareCode(raw.code);
    yield {
      path: `${path}/code`,
      quote: raw.code,
      message: `项目编码“${code}”${flaw(code, profile.code_length)}。`,
      confidence: 0.85,
    };
  },
});
