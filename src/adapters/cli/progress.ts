const WIDTH = 24;

/** How often a run that no terminal shows tells where it is: at each tenth. */
const TENTHS = 10;

/** Shows how far a long run is: a bar on a terminal, plain lines elsewhere. */
export function progressTold(
  what: string,
  warn: (text: string) => void,
): (done: number, total: number) => void {
  if (!process.stderr.isTTY)
    return (done, total) => {
      if (Math.floor((done * TENTHS) / total) > Math.floor(((done - 1) * TENTHS) / total))
        warn(`${what} ${done}/${total}`);
    };
  return (done, total) => {
    const full = Math.floor((done * WIDTH) / total);
    const bar = '█'.repeat(full) + '░'.repeat(WIDTH - full);
    process.stderr.write(`\r${what} ${bar} ${done}/${total}${done === total ? '\n' : ''}`);
  };
}
