import type { BoardCard, BoardPage } from './board.rules.ts';

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as HTML shows it, in an element as in an attribute. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => signs[sign] ?? sign);
}

// No script, no picture, no font from elsewhere: the policy forbids what nobody may add either.
const policy = "default-src 'none'; style-src 'unsafe-inline'";

const style = `
:root { color-scheme: light; }
body { margin: 0; background: #faf9f6; color: #1f2326; font: 18px/1.5 system-ui, sans-serif; }
main { max-width: 760px; margin: 0 auto; padding: 56px 24px; }
h1, h2 { font-family: Georgia, serif; font-weight: 600; line-height: 1.2; }
h1 { margin: 0 0 8px; font-size: 44px; }
h2 { margin: 56px 0 8px; font-size: 26px; }
.about, .lead, footer { color: #5c6165; }
article { margin-top: 20px; padding: 24px 28px; background: #fff; border: 1px solid #e7e3dc; border-radius: 12px; }
p { margin: 0; overflow-wrap: anywhere; }
.said { font: 600 22px/1.35 Georgia, serif; }
blockquote { margin: 12px 0 0; padding-left: 16px; border-left: 3px solid #e7e3dc; }
.line { margin-top: 14px; }
.lead { display: block; font-size: 14px; }
.proof { color: #27673f; font-weight: 600; }
footer { margin-top: 56px; font-size: 15px; }
@media print { body { background: #fff; } article { break-inside: avoid; } }
`;

function toCardHtml({ said, quote, lines }: BoardCard): string {
  const name = quote?.name == null ? '' : `<p class="lead">${escapeHtml(quote.name)}</p>`;
  const quoted = quote === null ? '' : `<blockquote><p>“${escapeHtml(quote.words)}”</p>${name}</blockquote>`;
  const told = lines.map(
    ({ lead, text, isProof }) =>
      `<p class="line${isProof ? ' proof' : ''}"><span class="lead">${escapeHtml(lead)}</span>${escapeHtml(text)}</p>`,
  );
  return `<article><p class="lead">You said</p><p class="said">${escapeHtml(said)}</p>${quoted}${told.join('')}</article>`;
}

/** The board as one page of its own: no scripts, nothing from elsewhere, everything escaped. */
export function toBoardHtml({ title, businessName, day, sections }: BoardPage): string {
  const parts = sections.map(
    (section) =>
      `<section>${section.title === title ? '' : `<h2>${escapeHtml(section.title)}</h2>`}${section.cards.map(toCardHtml).join('\n')}</section>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(`${title} · ${businessName}`)}</title>
<style>${style}</style>
</head>
<body>
<main>
<header><h1>${escapeHtml(title)}</h1><p class="about">${escapeHtml(businessName)}</p></header>
${parts.join('\n')}
<footer>${escapeHtml(`${businessName}, ${day}`)}</footer>
</main>
</body>
</html>
`;
}
