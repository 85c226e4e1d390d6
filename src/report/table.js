// The table of records: sorted, filtered, searched, a page at a time, copied as CSV.
const PAGE = 100;
const COLLATE = new Intl.Collator('zh-Hans-CN', { numeric: true });
// [word, what it shows, what it sorts by, whether it is a number]
const TABLE = [
  ['article', (r) => r.article.name, (r) => r.article.name],
  ['printed', (r) => r.text, (r) => r.at[0] + r.article.index * 1e9],
  ['kind', (r) => term(r.kind), (r) => term(r.kind)],
  ['value', exactValue, (r) => r.number, true],
  ['unit', unitOf, unitOf],
  ['industry', (r) => r.names, (r) => r.names],
  ['metric', (r) => r.metric, (r) => r.metric],
  ['subject', subjectOf, subjectOf],
  ['region', (r) => r.region, (r) => r.region],
  ['period', (r) => r.period, (r) => r.period],
  ['comparison', compared, compared],
];

const SHORT = new Set(['kind', 'unit', 'region', 'period']);

class Records {
  // `records` in order of reading; `open` is called with the one chosen; `changed` with those shown.
  constructor(records, open, changed) {
    this.all = records;
    this.open = open;
    this.changed = changed;
    this.filter = { kind: '', industry: '', region: '', period: '', text: '' };
    this.columns = SINGLE || new Set(records.map((r) => r.article)).size < 2 ? TABLE.slice(1) : TABLE;
    this.sort = { by: 'printed', down: false };
    this.page = 0;
    this.bar = h('div', { class: 'filters', role: 'search' });
    this.body = h('tbody');
    this.head = h('tr');
    this.foot = h('div', { class: 'pager' });
    this.shownText = h('p', { class: 'shown', role: 'status', 'aria-live': 'polite' });
    this.node = h('div', { class: 'records' }, this.bar, this.shownText,
      h('div', { class: 'scroll', role: 'region', tabindex: '0', 'aria-label': t('tableLabel') },
        h('table', null, h('caption', { class: 'hidden' }, t('tableLabel')), h('thead', null, this.head), this.body)), this.foot);
    this.drawFilters();
    this.update();
  }

  drawFilters() {
    const values = {
      kind: tally(this.all, (r) => [r.kind]), industry: tally(this.all, industriesOf),
      region: tally(this.all, (r) => (r.region ? [r.region] : [])),
      period: tally(this.all, (r) => (r.period ? [...new Set([r.period, ...(/^\d{4}-/.test(r.period) ? [r.period.slice(0, 4)] : [])])] : [])),
    };
    const search = h('input', {
      id: 'f-text', type: 'search', placeholder: t('searchHint'), autocomplete: 'off', spellcheck: 'false', value: this.filter.text,
      oninput: () => this.set('text', search.value.trim().toLowerCase()),
    });
    this.bar.replaceChildren(
      h('div', { class: 'field wide' }, h('label', { for: 'f-text' }, t('search')), search),
      ...FILTERS.map((name) => {
        const order = name === 'period' ? (a, b) => COLLATE.compare(b[0], a[0]) : (a, b) => b[1] - a[1] || COLLATE.compare(a[0], b[0]);
        const options = [...values[name]].sort(order).map(([v, n]) => [v, (name === 'kind' ? term(v) : v) + ' (' + integer(n) + ')']);
        return choice('f-' + name, t(name), [['', t('all')], ...options], this.filter[name], (v) => this.set(name, v));
      }),
      h('div', { class: 'actions' },
        h('button', { type: 'button', id: 'f-clear', onclick: () => this.clear() }, t('clear')),
        h('button', { type: 'button', id: 'copy', class: 'primary', onclick: () => this.copy() }, t('copy'))));
  }

  set(name, value) {
    this.filter[name] = value;
    this.page = 0;
    this.update();
  }
  // Sets a filter from outside, as the charts do.
  choose(name, value) {
    byId('f-' + name).value = value;
    this.set(name, value);
  }
  clear() {
    for (const name of Object.keys(this.filter)) this.filter[name] = '';
    this.drawFilters();
    this.page = 0;
    this.update();
    byId('f-text').focus();
  }

  update() {
    this.shown = this.all.filter((r) => matches(r, this.filter));
    const column = TABLE.find((c) => c[0] === this.sort.by);
    const way = this.sort.down ? -1 : 1;
    const key = column[2];
    const keyed = this.shown.map((record) => ({ record, key: key(record) }));
    // An empty cell comes last, whichever way the rest is sorted.
    keyed.sort((a, b) => (a.key === '') - (b.key === '') ||
      way * (typeof a.key === 'number' ? a.key - b.key : COLLATE.compare(a.key, b.key)));
    this.shown = keyed.map((k) => k.record);
    this.shownText.textContent = this.shown.length === this.all.length ? t('shown', { n: integer(this.all.length) })
      : t('shownOf', { n: integer(this.shown.length), m: integer(this.all.length) });
    this.drawHead();
    this.drawBody();
    if (this.changed) this.changed(this.shown, this);
  }

  drawHead() {
    const focused = document.activeElement && document.activeElement.dataset && document.activeElement.dataset.sort;
    this.head.replaceChildren(...this.columns.map(([word, , , isNumber]) => {
      const on = this.sort.by === word;
      return h('th', { scope: 'col', class: isNumber ? 'number' : null, 'aria-sort': on ? (this.sort.down ? 'descending' : 'ascending') : 'none' },
        h('button', { type: 'button', 'data-sort': word, title: t('sortBy', { c: t(word) }), onclick: () => this.sortBy(word) },
          t(word), h('span', { class: 'arrow', 'aria-hidden': 'true' }, on ? (this.sort.down ? '↓' : '↑') : '')));
    }));
    if (focused) this.head.querySelector('[data-sort="' + focused + '"]')?.focus();
  }
  sortBy(word) {
    this.sort = { by: word, down: this.sort.by === word ? !this.sort.down : word === 'value' };
    this.page = 0;
    this.update();
  }

  drawBody(everything) {
    const from = everything ? 0 : this.page * PAGE;
    const rows = everything ? this.shown : this.shown.slice(from, from + PAGE);
    this.body.replaceChildren(...rows.map((record) => h('tr', { 'data-place': record.place }, this.columns.map(([word, show, , isNumber]) => {
      const text = show(record);
      if (word === 'article') return h('td', { class: 'from', title: text }, h('a', { href: '#/a/' + record.article.index }, text));
      if (word !== 'printed') return h('td', { class: isNumber ? 'number' : SHORT.has(word) ? 'short' : null }, text);
      return h('th', { scope: 'row' }, h('a', {
        href: '#/a/' + record.article.index + '/' + record.place, title: clauseOf(record),
        onclick: (event) => { if (this.open) { event.preventDefault(); this.open(record); } },
      }, text));
    }))));
    if (!rows.length) this.body.append(h('tr', null, h('td', { class: 'empty', colspan: this.columns.length }, t('nothing'))));
    this.foot.replaceChildren(...pager(this.page, this.shown.length, PAGE, (page) => {
      this.page = page;
      this.drawBody();
    }));
  }

  async copy() {
    const done = await copyText(csv(this.shown));
    say(done ? t('copied', { n: integer(this.shown.length) }) : t('copyFailed'));
    const button = byId('copy');
    button.textContent = byId('said').textContent;
    setTimeout(() => { button.textContent = t('copy'); }, 1800);
  }
}

// Where we are in a long list, and the ways on and back.
function pager(page, total, size, go) {
  if (total <= size) return [];
  const last = Math.ceil(total / size) - 1;
  const button = (word, to) => h('button', { type: 'button', disabled: to < 0 || to > last, onclick: () => go(to) }, t(word));
  return [button('previous', page - 1),
    h('span', null, t('page', { a: integer(page * size + 1), b: integer(Math.min(total, (page + 1) * size)), n: integer(total) })),
    button('next', page + 1)];
}
