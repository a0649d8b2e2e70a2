/** An A4 page in points: how large a picture is thought to be printed. */
const [SHORT, LONG] = [595, 842];

/** The size of a page of that shape: A4, upright or lying. */
export const paper = (width: number, height: number): { width: number; height: number } => {
  const across = width > height ? LONG : SHORT;
  return { width: across, height: (across * height) / width };
};
