/** An option without its id. */
export type OptionLine = { readonly label: string; readonly score: number | null };

const noScore = 'N/A';

/** Options as the lines of one cell, each a label and its score: `Partly = 0.5`, or `= N/A` where it has none. */
export function writeOptionLines(options: readonly OptionLine[]): string {
  return options
    .map(({ label, score }) => {
      const line = label.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
      return `${line} = ${score ?? noScore}`;
    })
    .join('\n');
}

const escapes: Readonly<Record<string, string>> = { '\\\\': '\\', '\\n': '\n', '\\r': '\r' };

/** Reads what writeOptionLines wrote, or what a person typed; a line without a score has none. */
export function readOptionLines(cell: string): OptionLine[] {
  return cell
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const found = /^(.*?)\s*=\s*(N\/A|-?\d+(?:[.,]\d+)?(?:e[+-]?\d+)?)\s*$/is.exec(line);
      const [label = '', score = noScore] = found === null ? [line] : [found[1], found[2]];
      return {
        label: label.replaceAll(/\\[\\nr]/g, (escape) => escapes[escape] ?? escape).trim(),
        score: score.toUpperCase() === noScore ? null : Number(score.replace(',', '.')),
      };
    });
}
