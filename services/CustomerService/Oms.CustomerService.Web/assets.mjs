// Puts what browsers load into one folder: `node assets.mjs FOLDER`. Our own files as they are, of npm's packages those
// that pages name, and of the thousands of icons a sprite of the few that are used.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const target = process.argv[2];
const icons = [
  'alert-triangle', 'arrow-back-up', 'arrow-down', 'arrow-up', 'arrows-exchange', 'bell', 'box', 'cash', 'check', 'chevron-down', 'chevron-left', 'chevron-right',
  'clock', 'columns', 'credit-card', 'download', 'filter', 'gift', 'history', 'home', 'info-circle', 'key', 'list', 'logout', 'message', 'moon', 'package', 'player-pause',
  'receipt-refund', 'refresh', 'search', 'settings', 'shopping-cart', 'star', 'sun', 'truck', 'user', 'users', 'x',
];
const files = {
  'htmx.org/dist/htmx.min.js': 'htmx.js',
  'htmx-ext-sse/sse.js': 'htmx-sse.js',
  'chart.js/dist/chart.umd.min.js': 'chart.js',
  '@tabler/core/dist/css/tabler.min.css': 'tabler.css',
};

rmSync(target, { recursive: true, force: true });
mkdirSync(join(target, 'lib'), { recursive: true });
cpSync('assets', target, { recursive: true });
for (const [from, to] of Object.entries(files)) {
  // A map would be asked for and is not there.
  writeFileSync(join(target, 'lib', to), readFileSync(join('node_modules', from), 'utf8').replace(/\n?\/[*/]# sourceMappingURL=.*$/m, ''));
}
const symbols = icons.map((icon) => {
  const svg = readFileSync(join('node_modules/@tabler/icons/icons/outline', `${icon}.svg`), 'utf8');
  const inner = svg.replace(/<!--[\s\S]*?-->/g, '').replace(/^[\s\S]*?<svg[^>]*>/, '').replace(/<\/svg>\s*$/, '').replace(/\s+/g, ' ').trim();
  return `<symbol id="${icon}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${inner}</symbol>`;
});
writeFileSync(join(target, 'lib', 'icons.svg'), `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>\n`);
