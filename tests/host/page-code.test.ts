import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const built = join(import.meta.dirname, '../../out/renderer');

test('the page that is built runs no script of its own lines, and loads nothing from elsewhere', () => {
  const page = readFileSync(join(built, 'index.html'), 'utf8');
  const scripts = page.match(/<script\b[^>]*>[^<]*/gi) ?? [];
  expect(scripts.length).toBeGreaterThan(0);
  for (const script of scripts) expect(script).toMatch(/^<script\b[^>]*\ssrc="\/assets\/[^"]+"[^>]*>\s*$/);
  expect(page).not.toMatch(/\son\w+\s*=|javascript:|<style\b|\sstyle=|https?:/i);
  const sheets = readdirSync(join(built, 'assets')).filter((name) => name.endsWith('.css'));
  expect(sheets.length).toBeGreaterThan(0);
  for (const name of sheets)
    expect(readFileSync(join(built, 'assets', name), 'utf8')).not.toMatch(/url\(["']?https?:|@import/);
});
