// Charts of one indicator: a bar for each industry, and a line in time where the periods allow it.
const MOST_BARS = 30;
const MOST_LANES = 15;
const MOST_INDICATORS = 300;

// Whose figure it is: the industry's, else the organisation's, else the region's.
const ownerOf = (record) => record.names || record.entity || record.region || t('noIndustry');

// The same figure told twice is drawn once.
function distinct(records) {
  const seen = new Set();
  return records.filter((r) => {
    const key = [ownerOf(r), r.period, signed(r), r.upper].join('\t');
    return !seen.has(key) && seen.add(key);
  });
}

// Of each owner the figures of its latest period; those before it are seen in time.
function latest(records) {
  const end = (r) => (r.period ? yearsOf(r.period)[1] : -Infinity);
  const last = new Map();
  for (const r of records) last.set(ownerOf(r), Math.max(last.get(ownerOf(r)) ?? -Infinity, end(r)));
  return records.filter((r) => end(r) === last.get(ownerOf(r)));
}

class Charts {
  constructor(open) {
    this.open = open;
    this.key = '';
    this.control = h('div', { class: 'filters' });
    this.bars = h('figure', { class: 'chart' });
    this.time = h('figure', { class: 'chart' });
    this.node = h('div', { class: 'charts' }, this.control, this.bars, this.time);
    this.records = [];
    let width = 0;
    this.watch = new ResizeObserver(() => {
      if (this.node.clientWidth === width) return;
      width = this.node.clientWidth;
      this.draw();
    });
    this.watch.observe(this.node);
  }

  // Draws `records`; keeps the chosen indicator while it has any.
  update(records) {
    this.records = records.filter((r) => r.metric && isFigure(r));
    const counts = tally(this.records, (r) => [indicatorOf(r)]);
    const breadth = new Map();
    for (const key of counts.keys()) breadth.set(key, new Set());
    for (const r of this.records) for (const name of industriesOf(r)) breadth.get(indicatorOf(r)).add(name);
    const keys = [...counts.keys()].sort((a, b) => breadth.get(b).size - breadth.get(a).size || counts.get(b) - counts.get(a) || COLLATE.compare(a, b)).slice(0, MOST_INDICATORS);
    if (!keys.includes(this.key)) this.key = keys[0] || '';
    this.control.replaceChildren(...(keys.length
      ? [choice('indicator', t('chooseIndicator'), keys.map((k) => [k, indicatorName(k) + ' · ' + integer(counts.get(k))]), this.key, (key) => {
        this.key = key;
        this.draw();
      })] : []));
    this.draw();
  }

  draw() {
    const records = distinct(this.records.filter((r) => indicatorOf(r) === this.key));
    const width = Math.max(280, Math.min(this.node.clientWidth || 900, 1100));
    if (!records.length) {
      this.bars.replaceChildren(h('p', { class: 'empty' }, t('noChart')));
      this.time.replaceChildren();
      return;
    }
    this.drawBars(records, width);
    this.drawTime(records, width);
  }

  // A shape that opens its record, by pointer and by key.
  door(record, ...shapes) {
    const go = () => this.open(record);
    const label = [ownerOf(record), record.period, record.text].filter(Boolean).join(' · ');
    return svg('g', {
      class: 'door', tabindex: '0', role: 'button', 'aria-label': label, onclick: go,
      onkeydown: (event) => { if (event.key === 'Enter') go(); },
    }, svg('title', null, label + '\n' + clauseOf(record)), shapes);
  }

  drawBars(records, width) {
    const sorted = latest(records).sort((a, b) => signed(b) - signed(a));
    const earlier = records.length - sorted.length;
    const drawn = sorted.slice(0, MOST_BARS);
    const manyPeriods = new Set(sorted.map((r) => r.period)).size > 1;
    const aside = width >= 620;
    const left = aside ? Math.min(260, width * 0.3) : 0;
    const step = aside ? 34 : 46;
    const room = width - left - 96;
    const low = Math.min(0, ...drawn.map(signed));
    const high = Math.max(0, ...drawn.map((r) => Math.max(signed(r), signed(r) < 0 ? 0 : numeric(r.upper))));
    const x = (v) => left + (aside ? 12 : 2) + ((v - low) / (high - low || 1)) * room;
    const rows = drawn.map((record, i) => {
      const y = i * step + (aside ? 4 : 20);
      const value = signed(record);
      const name = ownerOf(record) + (manyPeriods && record.period ? '  ' + record.period : '');
      const bar = svg('rect', { class: 'bar', x: Math.min(x(0), x(value)), y, width: Math.max(2, Math.abs(x(value) - x(0))), height: 22, rx: 3 });
      const upper = numeric(record.upper);
      const span = value >= 0 && upper > value ? svg('rect', { class: 'bar upper', x: x(value), y, width: x(upper) - x(value), height: 22, rx: 3 }) : null;
      return this.door(record, svg('rect', { class: 'hit', x: 0, y: y - (aside ? 4 : 18), width, height: step }), bar, span,
        svg('text', aside ? { class: 'name', x: left, y: y + 16, 'text-anchor': 'end' } : { class: 'name', x: 2, y: y - 5 }, clipped(name, aside ? left : width)),
        svg('text', { class: 'value', x: x(Math.max(0, value, span ? upper : 0)) + 6, y: y + 16 }, barLabel(record)));
    });
    this.bars.replaceChildren(
      h('figcaption', null, t('barTitle', { m: indicatorName(this.key) })),
      svg('svg', { width, height: drawn.length * step + 8, viewBox: `0 0 ${width} ${drawn.length * step + 8}`, role: 'group', 'aria-label': t('barTitle', { m: indicatorName(this.key) }) },
        // Where the names stand above the bars, the axis does not cross them.
        svg('path', { class: 'axis', d: aside ? `M${x(0)} 0v${drawn.length * step}` : drawn.map((_, i) => `M${x(0)} ${i * step + 18}v26`).join('') }), rows),
      ...(earlier ? [h('p', { class: 'note' }, t('earlier', { n: integer(earlier) }))] : []),
      ...(sorted.length > drawn.length ? [h('p', { class: 'note' }, t('more', { n: integer(sorted.length - drawn.length) }))] : []));
  }

  drawTime(records, width) {
    const dated = records.filter((r) => r.period).map((record) => ({ record, years: yearsOf(record.period) }));
    if (new Set(dated.map((d) => d.record.period)).size < 2) {
      this.time.replaceChildren(h('p', { class: 'note' }, t('onePeriod')));
      return;
    }
    const lanes = new Map();
    for (const d of dated) {
      const owner = ownerOf(d.record);
      lanes.set(owner, [...(lanes.get(owner) || []), d]);
    }
    const all = [...lanes].sort((a, b) => b[1].length - a[1].length || COLLATE.compare(a[0], b[0]));
    const drawn = all.slice(0, MOST_LANES);
    const from = Math.floor(Math.min(...dated.map((d) => d.years[0])));
    const to = Math.ceil(Math.max(...dated.map((d) => d.years[1])));
    const aside = width >= 620;
    const left = aside ? Math.min(260, width * 0.3) : 8;
    const step = aside ? 46 : 62;
    const x = (year) => left + 20 + ((year - from) / (to - from)) * (width - left - 64);
    const height = drawn.length * step + 34;
    const every = Math.max(1, Math.ceil((to - from) / ((width - left) / 64)));
    const ticks = [];
    for (let year = from; year <= to; year += every) {
      ticks.push(svg('line', { class: 'tick', x1: x(year), x2: x(year), y1: 0, y2: height - 26 }));
      if (year < to) ticks.push(svg('text', { class: 'year', x: (x(year) + x(year + 1)) / 2, y: height - 8, 'text-anchor': 'middle' }, String(year)));
    }
    const rows = drawn.map(([owner, points], i) => {
      const y = i * step + (aside ? 28 : 44);
      points.sort((a, b) => a.years[0] - b.years[0] || a.years[1] - b.years[1]);
      let free = -Infinity;
      return svg('g', null,
        svg('line', { class: 'lane', x1: left + 12, x2: width - 8, y1: y, y2: y }),
        svg('text', aside ? { class: 'name', x: left, y: y + 5, 'text-anchor': 'end' } : { class: 'name', x: 8, y: y - 26 }, clipped(owner, aside ? left : width)),
        points.map(({ record, years }) => {
          const middle = (x(years[0]) + x(years[1])) / 2;
          const text = barLabel(record);
          const half = text.length * 4.2;
          const room = middle - half > free;
          if (room) free = middle + half + 6;
          return this.door(record, svg('line', { class: 'reach', x1: x(years[0]) + 2, x2: x(years[1]) - 2, y1: y, y2: y }),
            svg('circle', { class: 'dot', cx: middle, cy: y, r: 5 }),
            room ? svg('text', { class: 'value', x: middle, y: y - 11, 'text-anchor': 'middle' }, text) : null);
        }));
    });
    this.time.replaceChildren(
      h('figcaption', null, t('timeTitle', { m: indicatorName(this.key) })),
      svg('svg', { width, height, viewBox: `0 0 ${width} ${height}`, role: 'group', 'aria-label': t('timeTitle', { m: indicatorName(this.key) }) }, ticks, rows),
      ...(all.length > drawn.length ? [h('p', { class: 'note' }, t('more', { n: integer(all.length - drawn.length) }))] : []));
  }
}

const sign = (record) => (signed(record) < 0 && record.number > 0 ? '−' : '');
const barLabel = (record) => sign(record) + short(record.number) + (record.upper === record.value ? '' : '–' + short(numeric(record.upper)));
function clipped(text, width) {
  const most = Math.max(6, Math.floor(width / 13));
  return text.length > most ? text.slice(0, most - 1) + '…' : text;
}

// Totals by industry and period: how many records, or the sum of an additive indicator.
const FEW_ROWS = 12;
const MOST_COLUMNS = 8;
const ADDITIVE = new Set(['money', 'count', 'measure']);

class Totals {
  constructor(records) {
    this.records = records.filter((r) => r.names);
    this.key = '';
    this.everything = false;
    this.node = h('div', { class: 'totals' });
    this.draw();
  }

  draw() {
    const additive = this.records.filter((r) => r.metric && isFigure(r) && !r.comparison && !r.per && ADDITIVE.has(r.kind) && r.period);
    const sums = [...tally(additive, (r) => [indicatorOf(r)])].filter((e) => e[1] > 1).sort((a, b) => b[1] - a[1]).slice(0, 60);
    const figures = this.key ? distinct(additive.filter((r) => indicatorOf(r) === this.key)) : this.records;
    const columnOf = (r) => (this.key ? r.period : r.period ? r.period.split('/').pop().slice(0, 4) : '');
    const byColumn = tally(figures, (r) => [columnOf(r)]);
    const dated = [...byColumn.keys()].filter(Boolean);
    const columns = dated.sort((a, b) => byColumn.get(b) - byColumn.get(a)).slice(0, MOST_COLUMNS).sort((a, b) => COLLATE.compare(a, b));
    const rest = this.key ? [] : [...(dated.length > columns.length ? [['rest', t('others')]] : []), ...(byColumn.has('') ? [['', t('noPeriod')]] : [])];
    const heads = [...rest.filter((r) => r[0] === 'rest'), ...columns.map((c) => [c, c]), ...rest.filter((r) => r[0] === '')];
    const known = new Set(columns);
    const rows = new Map();
    for (const r of figures) {
      const column = columnOf(r);
      const slot = column === '' || known.has(column) ? column : 'rest';
      for (const name of industriesOf(r)) {
        if (!rows.has(name)) rows.set(name, { total: 0, cells: new Map() });
        const row = rows.get(name);
        const amount = this.key ? r.number / r.industries.length : 1;
        row.total += amount;
        row.cells.set(slot, (row.cells.get(slot) || 0) + amount);
      }
    }
    const sorted = [...rows].sort((a, b) => b[1].total - a[1].total || COLLATE.compare(a[0], b[0]));
    const drawn = sorted.slice(0, this.everything ? 500 : FEW_ROWS);
    const most = Math.max(1, ...drawn.flatMap(([, row]) => [...row.cells.values()]));
    const cell = (name, slot, amount) => {
      if (!amount) return h('td', { class: 'number' }, '');
      const text = this.key ? short(amount) : integer(amount);
      const level = Math.ceil((Math.sqrt(amount) / Math.sqrt(most)) * 5);
      // A cell leads to its records where one filter names them.
      if (!slot || slot === 'rest') return h('td', { class: 'number heat' + level }, text);
      const query = new URLSearchParams({ industry: name, period: slot });
      return h('td', { class: 'number heat' + level }, h('a', { href: '#/records?' + query, 'aria-label': name + ' ' + slot + ' ' + text }, text));
    };
    this.node.replaceChildren(
      h('div', { class: 'filters' }, choice('measure', t('measure'),
        [['', t('count')], ...sums.map(([k, n]) => [k, t('sum') + ' · ' + indicatorName(k) + ' · ' + n])], this.key, (key) => {
          this.key = key;
          this.draw();
          byId('measure').focus();
        })),
      drawn.length ? h('div', { class: 'scroll', role: 'region', tabindex: '0', 'aria-label': t('totals') }, h('table', { class: 'matrix' },
        h('caption', { class: 'hidden' }, t('totals')),
        h('thead', null, h('tr', null, h('th', { scope: 'col' }, t('industry')), heads.map(([, word]) => h('th', { scope: 'col', class: 'number' }, word)),
          h('th', { scope: 'col', class: 'number' }, t('sum')))),
        h('tbody', null, drawn.map(([name, row]) => h('tr', null,
          h('th', { scope: 'row' }, h('a', { href: '#/records?' + new URLSearchParams({ industry: name }) }, name)),
          heads.map(([slot]) => cell(name, slot, row.cells.get(slot))),
          h('td', { class: 'number total' }, this.key ? short(row.total) : integer(row.total))))))) : h('p', { class: 'empty' }, t('nothing')),
      sorted.length > FEW_ROWS && h('button', {
        type: 'button', class: 'plain',
        onclick: () => {
          this.everything = !this.everything;
          this.draw();
        },
      }, this.everything ? t('showFewer', { n: FEW_ROWS }) : t('showAll', { n: integer(sorted.length) })) || '',
      this.key ? h('p', { class: 'note' }, t('sumNote')) : '');
  }
}
