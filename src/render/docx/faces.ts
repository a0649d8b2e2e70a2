import type { Fonts } from '../../domain/formats.ts';

/** A typeface and what may stand in for it, for programs that look. */
interface Face {
  readonly name: string;
  readonly instead: readonly string[];
}

const face = (name: string, ...instead: readonly string[]): Face => ({ name, instead });

/** Which face sets what, as GB/T 9704 names them. */
export interface Faces {
  /** 小标宋 */
  readonly title: Face;
  /** 仿宋 */
  readonly body: Face;
  /** 黑体 */
  readonly heading1: Face;
  /** 楷体 */
  readonly heading2: Face;
  /** 宋体, for tables and page numbers. */
  readonly table: Face;
}

const SERIF = face('Noto Serif CJK SC', 'Source Han Serif SC', '思源宋体');

/** The same four kinds of letters under the names of different machines. */
export const FACES: Readonly<Record<Fonts, Faces>> = {
  gb2312: {
    title: face('方正小标宋简体', 'FZXiaoBiaoSong-B05S', '方正小标宋_GBK', '华文中宋'),
    body: face('仿宋_GB2312', 'FangSong_GB2312', '仿宋', 'FangSong'),
    heading1: face('黑体', 'SimHei'),
    heading2: face('楷体_GB2312', 'KaiTi_GB2312', '楷体', 'KaiTi'),
    table: face('宋体', 'SimSun'),
  },
  windows: {
    title: face('华文中宋', 'STZhongsong'),
    body: face('仿宋', 'FangSong'),
    heading1: face('黑体', 'SimHei'),
    heading2: face('楷体', 'KaiTi'),
    table: face('宋体', 'SimSun'),
  },
  open: {
    title: SERIF,
    body: SERIF,
    heading1: face('Noto Sans CJK SC', 'Source Han Sans SC', '思源黑体'),
    heading2: face('AR PL UKai CN', 'AR PL UKai', 'LXGW WenKai', '霞鹜文楷'),
    table: SERIF,
  },
};
