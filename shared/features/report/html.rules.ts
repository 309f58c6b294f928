import { assertNever } from '../../assert-never.ts';
import { escapeHtml } from '../../escape-html.ts';
import { htmlStyle } from './html.style.ts';
import type { Paper, PaperColumn, PaperLine, PaperPart, PaperRow, PaperSection } from './paper.schema.ts';

const element = (name: string, text: string, className?: string): string =>
  `<${name}${className === undefined ? '' : ` class="${className}"`}>${escapeHtml(text)}</${name}>`;

const list = (items: readonly string[], name: 'ol' | 'ul', className?: string): string =>
  `<${name}${className === undefined ? '' : ` class="${className}"`}>${items.map((item) => element('li', item)).join('')}</${name}>`;

function toLineRow({ label, figure, detail, before, since }: PaperLine): string {
  const small = detail === null ? '' : element('span', detail, 'small');
  const later = since === null ? '' : element('strong', since, 'since');
  return `<tr>${element('th', label)}<td><b>${escapeHtml(figure)}</b>${small}${later}</td>${element('td', before, 'before')}</tr>`;
}

function toLines(lines: readonly PaperLine[]): string {
  return `<table class="lines"><thead><tr><th>Figure</th><th>This quarter</th><th>Quarter before</th></tr></thead><tbody>${lines.map(toLineRow).join('')}</tbody></table>`;
}

function toRow({ cells, tone }: PaperRow, columns: readonly PaperColumn[]): string {
  const last = cells.length - 1;
  const tds = cells.map((cell, at) => {
    if (tone !== null && at === last) return `<td>${element('span', cell, `mark ${tone}`)}</td>`;
    return element('td', cell, columns[at]?.holds);
  });
  return `<tr>${tds.join('')}</tr>`;
}

function toPart(part: PaperPart): string {
  switch (part.kind) {
    case 'lines':
      return `<div class="part">${part.title === null ? '' : element('h3', part.title)}${toLines(part.lines)}</div>`;
    case 'table': {
      const heads = part.columns.map(({ head, holds }) => element('th', head, holds));
      const rows = part.rows.map((row) => toRow(row, part.columns));
      return `<div class="part">${element('h3', part.title)}<table><thead><tr>${heads.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>${element('p', part.note, 'small')}</div>`;
    }
    case 'quotes': {
      const quotes = part.quotes.map(
        ({ words, source, tone }) =>
          `<blockquote class="${tone}">${element('p', `“${words}”`)}${element('footer', source)}</blockquote>`,
      );
      return `<div class="part">${element('h3', part.title)}${quotes.join('')}${element('p', part.note, 'small')}</div>`;
    }
    default:
      return assertNever(part);
  }
}

const toSection = ({ title, parts }: PaperSection): string =>
  `<section>${element('h2', title)}${parts.length === 0 ? element('p', 'Nothing is on record.', 'small') : parts.map(toPart).join('')}</section>`;

const toPromises = (title: string, promises: readonly string[]): string =>
  promises.length === 0 ? '' : `<section>${element('h2', title)}${list(promises, 'ol')}</section>`;

/** A report as one page that needs nothing else: no script, no picture, no network. */
export function toHtml(paper: Paper): string {
  const { business, name, days, state, verdict, lines, sections, promised, next, notes, defaults } = paper;
  const title = `${business}, ${name}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>${htmlStyle}</style>
</head>
<body>
<main>
<header><p><span>${escapeHtml(business)}</span><span>${escapeHtml(days)}</span><span>${escapeHtml(state)}</span></p>
${element('h1', `The quarter in five sentences, ${name}`)}</header>
${list(verdict, 'ol', 'verdict')}
${toLines(lines)}
${toPromises('What was promised for this quarter', promised)}
${sections.map(toSection).join('\n')}
${toPromises('What we promise for the next quarter', next)}
<footer><h2>How it was counted</h2>
<dl>${notes.map(({ label, means, n }) => `${element('dt', `${label} (n = ${n})`)}${element('dd', means)}`).join('')}</dl>
${list(defaults, 'ul')}</footer>
</main>
</body>
</html>
`;
}
