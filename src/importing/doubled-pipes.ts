const LEAST = 3;

/** Wiki tables part their cells by two pipes: as many lines as make a table, and no lone pipe among them. */
export function singlePipes(text: string): string {
  if (!text.includes('||')) return text;
  const piped = text.split('\n').filter(line => line.includes('|'));
  const doubled = piped.filter(line => !/(?<!\|)\|(?!\|)/.test(line.replaceAll('||', ' ')));
  const cells = piped.flatMap(line => line.split('||').filter(part => part.trim() !== ''));
  return doubled.length === piped.length && piped.length >= LEAST && cells.length >= 2 * piped.length
    ? text.replaceAll('||', '|')
    : text;
}
