/** $\geq 9 5 \%$: a target that a recogniser took for a formula. */
const FORMULA = /\$\s*([^$\n]{1,60}?)\s*\$/g;
const COMMAND = /\\(?:geq?|leq?|times|approx|sim|pm|%|mathrm|text)(?![a-z])/;

const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/\\geq?(?:slant)?(?![a-z])/g, '≥'],
  [/\\leq?(?:slant)?(?![a-z])/g, '≤'],
  [/\\times(?![a-z])/g, '×'],
  [/\\approx(?![a-z])/g, '≈'],
  [/\\sim(?![a-z])/g, '~'],
  [/\\pm(?![a-z])/g, '±'],
  [/\\(?:mathrm|text|mathbf|rm)(?![a-z])/g, ''],
  [/\\([%_#&])/g, '$1'],
  [/[{}]|\\[,;! ]/g, ''],
  [/\s+/g, ''],
];

/** Signs and numbers that a recogniser wrote as formulas, as they were printed; other texts between dollar signs stay. */
export const withoutFormulas = (text: string): string =>
  text.includes('$')
    ? text.replace(FORMULA, (whole, inner: string) => {
        if (!COMMAND.test(inner)) return whole;
        const plain = SIGNS.reduce((rest, [from, to]) => rest.replace(from, to), inner);
        return plain.includes('\\') ? whole : plain;
      })
    : text;
