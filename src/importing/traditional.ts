const FORMS =
  '項项稱称績绩級级標标產产質质數数時时濟济會会態态環环響响滿满對对單单總总體体資资財财預预實实額额規规編编碼码類类屬属執执計计劃划務务門门權权據据釋释說说內内來来備备註注評评價价責责聯联電电話话類类';

const simple = new Map(
  Array.from({ length: FORMS.length / 2 }, (_, at) => [FORMS[2 * at], FORMS[2 * at + 1]]),
);

const ANY = new RegExp(`[${[...simple.keys()].join('')}]`, 'g');

/** A form's label in the simple script: copies of a page in the traditional one keep its words. */
export const simplified = (label: string): string => label.replace(ANY, sign => simple.get(sign) ?? sign);
