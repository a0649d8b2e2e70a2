/** A sentence of the text around a list, without a number. */
export const PROSE = /^\D{30,}[。；]$/;

/** (40-50)分: what a level is worth, on a line of its own. */
export const SCORE = /^[(（][\d\s\-—~]{1,8}分?[)）]\s*分?$/;
/** ……, 指标2：, 指标1：/ /: a row of the form left as it was printed. */
export const NO_ROW = /^(?:[.…·]+|指标\d{1,2}\s*[:：.、]?[\s/\\.…·—–-]*)$/;
/** What numbers a line of a list. */
export const NUMBERING =
  /^\s*(?:[(（][一二三四五六七八九十\d]{1,3}[)）][、.．]?|[一二三四五六七八九十\d]{1,3}(?:[、.．)）]|(?=\s)))\s*(?=[\p{Script=Han}【])/u;
