// The pages and the way between them: the address after # says which is shown.
const remembered = {
  get(key) { try { return localStorage.getItem('zhibiao-' + key); } catch { return null; } },
  set(key, value) { try { localStorage.setItem('zhibiao-' + key, value); } catch { /* a page from disk may have no store */ } },
};
const THEMES = [['auto', 'themeAuto'], ['light', 'themeLight'], ['dark', 'themeDark']];
let theme = 'auto';
let shownPage = null;

function setTheme(name) {
  theme = THEMES.some((one) => one[0] === name) ? name : 'auto';
  document.documentElement.dataset.theme = theme;
}

function drawTop() {
  const links = SINGLE ? [] : [['#/', 'overview'], ['#/records', 'records']];
  const here = location.hash.startsWith('#/records') ? '#/records' : location.hash.startsWith('#/a/') ? '' : '#/';
  byId('top').replaceChildren(
    h('a', { class: 'brand', href: '#/' }, h('span', { class: 'seal', 'aria-hidden': 'true' }, '指'), t('brand')),
    h('nav', { 'aria-label': t('pages') }, links.map(([href, word]) => h('a', { href, 'aria-current': href === here ? 'page' : null }, t(word)))),
    h('div', { class: 'switches' },
      h('button', {
        type: 'button', id: 'language', lang: lang === 0 ? 'en' : 'zh-CN',
        onclick: () => {
          lang = 1 - lang;
          remembered.set('language', String(lang));
          redraw();
          byId('language').focus();
        },
      }, t('language')),
      h('button', {
        type: 'button', id: 'theme', 'aria-label': t('theme') + ': ' + t(THEMES.find((one) => one[0] === theme)[1]),
        onclick: () => {
          const at = THEMES.findIndex((one) => one[0] === theme);
          setTheme(THEMES[(at + 1) % THEMES.length][0]);
          remembered.set('theme', theme);
          drawTop();
          byId('theme').focus();
        },
      }, t(THEMES.find((one) => one[0] === theme)[1]))));
  byId('foot').replaceChildren(h('p', null, t('madeBy', { v: DATA.version, s: DATA.schema })));
}

const section = (id, title, ...children) => h('section', { id, 'aria-labelledby': id + '-title' }, h('h2', { id: id + '-title', class: 'section' }, title), children);

function articlePage(article) {
  const reader = new Reader(article);
  const goTo = (record) => {
    history.replaceState(null, '', '#/a/' + article.index + '/' + record.place);
    reader.focus(record.place);
  };
  const charts = new Charts(goTo);
  const table = article.records.length ? new Records(article.records, goTo, (shown) => charts.update(shown)) : null;
  const jump = (id) => h('button', { type: 'button', onclick: () => byId(id).scrollIntoView({ behavior: 'smooth' }) }, t(id));
  const step = (by, word) => {
    const to = ARTICLES[article.index + by];
    return !SINGLE && to ? h('a', { href: '#/a/' + to.index, title: to.name }, t(word)) : null;
  };
  const facts = [article.date, article.id !== article.name && article.id, t('shown', { n: integer(article.records.length) })].filter(Boolean);
  return {
    title: article.name, reader, table,
    node: h('div', { class: 'page article' },
      h('div', { class: 'masthead' },
        !SINGLE && h('p', { class: 'crumbs' }, h('a', { href: '#/' }, '← ' + t('overview')), step(-1, 'articleBefore'), step(1, 'articleAfter')),
        h('h1', { lang: 'zh-CN' }, article.name), h('p', { class: 'facts' }, facts.join('  ·  ')),
        table && h('div', { class: 'jumps' }, ['text', 'charts', 'records'].map(jump))),
      h('section', { id: 'text', 'aria-label': t('text') }, reader.node),
      table ? [section('charts', t('charts'), charts.node), section('records', t('records'), table.node)] : h('p', { class: 'empty' }, t('noRecords'))),
  };
}

function recordsPage(query) {
  const open = (record) => { location.hash = '#/a/' + record.article.index + '/' + record.place; };
  const charts = new Charts(open);
  const table = new Records(RECORDS, open, (shown) => charts.update(shown));
  for (const name of FILTERS) if (query.get(name)) table.filter[name] = query.get(name);
  table.drawFilters();
  table.update();
  return {
    title: t('records'), table,
    node: h('div', { class: 'page wide' }, h('div', { class: 'masthead' }, h('h1', null, t('records'))),
      h('section', { id: 'records', 'aria-label': t('records') }, table.node), section('charts', t('charts'), charts.node)),
  };
}

function overviewPage() {
  const periods = new Set(RECORDS.map((r) => r.period).filter(Boolean));
  const industries = new Set(RECORDS.flatMap(industriesOf));
  const big = (n, word) => h('div', null, h('dd', null, integer(n)), h('dt', null, t(word)));
  return {
    title: t('overview'),
    node: h('div', { class: 'page' },
      h('div', { class: 'masthead' }, h('h1', null, t('overview')),
        h('dl', { class: 'bigs' }, big(ARTICLES.length, 'bigArticles'), big(RECORDS.length, 'bigRecords'),
          big(industries.size, 'bigIndustries'), big(periods.size, 'bigPeriods'))),
      section('totals', t('totals'), new Totals(RECORDS).node),
      section('articles', t('articles'), articleList())),
  };
}

function articleList() {
  const columns = [['article', (a) => a.name], ['date', (a) => a.date || ''], ['records', (a) => a.records.length], ['industries', (a) => a.industries]];
  for (const a of ARTICLES) {
    const counts = [...tally(a.records, industriesOf)].sort((x, y) => y[1] - x[1]);
    a.industries = counts.slice(0, 4).map((c) => c[0]).join('、') + (counts.length > 4 ? '…' : '');
  }
  let sort = ['', false];
  let page = 0;
  let text = '';
  const head = h('tr');
  const body = h('tbody');
  const foot = h('div', { class: 'pager' });
  const draw = () => {
    const shown = ARTICLES.filter((a) => !text || (a.name + '\n' + a.id).toLowerCase().includes(text));
    const column = columns.find((c) => c[0] === sort[0]);
    if (column) {
      shown.sort((a, b) => {
        const [x, y] = [column[1](a), column[1](b)];
        return (sort[1] ? -1 : 1) * (typeof x === 'number' ? x - y : COLLATE.compare(x, y)) || a.index - b.index;
      });
    }
    head.replaceChildren(...columns.map(([word]) => h('th', {
      scope: 'col', class: word === 'records' ? 'number' : null, 'aria-sort': sort[0] === word ? (sort[1] ? 'descending' : 'ascending') : 'none',
    }, h('button', {
      type: 'button', title: t('sortBy', { c: t(word) }),
      onclick: (event) => {
        const at = [...head.children].indexOf(event.currentTarget.parentNode);
        sort = [word, sort[0] === word ? !sort[1] : word === 'records'];
        page = 0;
        draw();
        head.children[at].firstChild.focus();
      },
    }, t(word), h('span', { class: 'arrow', 'aria-hidden': 'true' }, sort[0] === word ? (sort[1] ? '↓' : '↑') : '')))));
    body.replaceChildren(...shown.slice(page * PAGE, (page + 1) * PAGE).map((a) => h('tr', null,
      h('th', { scope: 'row', lang: 'zh-CN' }, h('a', { href: '#/a/' + a.index }, a.name)), h('td', null, a.date || ''),
      h('td', { class: 'number' }, integer(a.records.length)), h('td', null, a.industries))));
    if (!shown.length) body.append(h('tr', null, h('td', { class: 'empty', colspan: columns.length }, t('noArticles'))));
    foot.replaceChildren(...pager(page, shown.length, PAGE, (to) => {
      page = to;
      draw();
    }));
  };
  const search = h('input', {
    id: 'a-text', type: 'search', placeholder: t('searchArticles'), autocomplete: 'off',
    oninput: () => {
      text = search.value.trim().toLowerCase();
      page = 0;
      draw();
    },
  });
  draw();
  return h('div', { class: 'records' }, h('div', { class: 'filters' }, h('div', { class: 'field wide' }, h('label', { for: 'a-text' }, t('search')), search)),
    h('div', { class: 'scroll', role: 'region', tabindex: '0', 'aria-label': t('articles') },
      h('table', { class: 'list' }, h('caption', { class: 'hidden' }, t('articles')), h('thead', null, head), body)), foot);
}

function route() {
  const [path, query] = location.hash.replace(/^#\/?/, '').split('?');
  const [room, number, place] = path.split('/');
  const article = ARTICLES[room === 'a' ? Number(number) : SINGLE ? 0 : -1];
  const key = article ? 'a/' + article.index : room + '?' + (query || '');
  if (!shownPage || shownPage.key !== key) {
    shownPage?.reader?.view.finish();
    shownPage = article ? articlePage(article) : room === 'records' ? recordsPage(new URLSearchParams(query)) : overviewPage();
    shownPage.key = key;
    byId('main').replaceChildren(shownPage.node);
    document.title = shownPage.title + ' · ' + t('brand');
    scrollTo(0, 0);
  }
  drawTop();
  if (article && place !== undefined) shownPage.reader.focus(Number(place));
}
function redraw() {
  shownPage = null;
  route();
}

addEventListener('hashchange', route);
for (const event of ['resize', 'scroll']) addEventListener(event, () => shownPage?.reader?.moved(), { passive: true });
// Paper shows the whole article and the whole table.
addEventListener('beforeprint', () => {
  shownPage?.reader?.close();
  shownPage?.reader?.view.finish();
  if (shownPage?.table && shownPage.table.shown.length <= 2000) shownPage.table.drawBody(true);
});
addEventListener('afterprint', () => shownPage?.table?.drawBody());

setTheme(remembered.get('theme'));
lang = remembered.get('language') === '1' ? 1 : 0;
route();
