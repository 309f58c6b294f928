import { chromium } from '@playwright/test';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from '../tests/browser.mjs';
import { toIcns, toIco } from './icon-files.ts';

// Draws the pictures of the program from their SVG, in every size and form a system asks for: `node release/make-icons.ts`.

const folder = join(import.meta.dirname, '../resources/icons');
const executablePath = findChromium();
const browser = await chromium.launch({ ...(executablePath !== null && { executablePath }), args: ['--no-sandbox'] });
const page = await browser.newPage();

async function draw(svg: string, size: number): Promise<Buffer> {
  await page.setViewportSize({ width: size, height: size });
  const source = Buffer.from(readFileSync(join(folder, svg))).toString('base64');
  await page.setContent(
    `<style>*{margin:0}img{display:block;width:${size}px;height:${size}px}</style><img src="data:image/svg+xml;base64,${source}">`,
  );
  await page.locator('img').evaluate(async (image: HTMLImageElement) => image.decode());
  return page.screenshot({ omitBackground: true });
}

async function drawAll(svg: string, sizes: readonly number[]): Promise<Map<number, Buffer>> {
  const drawn = new Map<number, Buffer>();
  for (const size of sizes) drawn.set(size, await draw(svg, size));
  return drawn;
}

try {
  const icon = await drawAll('icon.svg', [16, 24, 32, 48, 64, 128, 256, 512, 1024]);
  const small = await drawAll('icon-small.svg', [16, 24, 32]);
  const all = new Map([...icon, ...small]);
  writeFileSync(join(folder, 'icon.png'), icon.get(512) ?? '');
  writeFileSync(join(folder, 'icon.ico'), toIco(all));
  writeFileSync(join(folder, 'icon.icns'), toIcns(all));
  for (const [name, svg] of [
    ['tray', 'icon-small.svg'],
    ['trayTemplate', 'tray-template.svg'],
  ] as const) {
    writeFileSync(join(folder, `${name}.png`), await draw(svg, 16));
    writeFileSync(join(folder, `${name}@2x.png`), await draw(svg, 32));
  }
} finally {
  await browser.close();
}
