import { plain } from '../../reading/normalise.ts';

/** A 项目编码 taken apart: 6 区划 + 2 年 + 1 类别 + serial. */
export interface ProjectCode {
  readonly region: string;
  /** Two digits. */
  readonly year: string;
}

const LONG = /^(\d{6})(\d{2})[A-Z][0-9A-Z]{12}$/;
/** Codes of a whole department, seen elsewhere with 18 characters. */
const SHORT = /^(\d{6})\d{3}(\d{2})[A-Z]\d{6}$/;

/** White space and width folded away; the letters stay as typed. */
export const bareCode = (code: string | null): string => plain(code ?? '').replace(/[\s-]/g, '');

/** The parts of a well-formed code; null for any other. */
export function codeParts(code: string | null): ProjectCode | null {
  const bare = bareCode(code);
  const [, region, year] = LONG.exec(bare) ?? SHORT.exec(bare) ?? [];
  return region === undefined || year === undefined ? null : { region, year };
}
