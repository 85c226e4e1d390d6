// The article as text, with its quantities, industries and periods marked.
const HEADINGS = ['p', 'h2', 'h3', 'h4', 'h5', 'h6', 'h6'];
const IN_FIRST_GO = 150;

// What lies where in one article: [start, end, kind, what], in order of place.
function marksOf(article) {
  const marks = new Map();
  const add = (span, kind, what) => {
    const key = kind + span[0];
    if (span[1] > span[0] && !marks.has(key)) marks.set(key, { start: span[0], end: span[1], kind, what });
  };
  for (const record of article.records) {
    add(record.at, 'quantity', record);
    for (const industry of record.industries) add(industry.at, 'industry', industry);
    if (record.why.period) add(record.why.period, 'period', record.period);
  }
  return [...marks.values()].sort((a, b) => a.start - b.start || b.end - a.end);
}

class ArticleText {
  constructor(article, reader) {
    this.article = article;
    this.reader = reader;
    this.pieces = [];
    this.quantities = new Map();
    this.marks = marksOf(article);
    this.next = 0;
    this.hole = 0;
    this.bold = false;
    this.body = h('div', { class: 'prose', lang: 'zh-CN' });
    this.blocks = this.plan();
    if (article.headed && !this.marks.some((m) => m.start < article.headed)) this.blocks = this.blocks.filter((b) => b.end > article.headed);
    this.fill(0);
  }

  // The blocks and, between them, whatever was not read.
  plan() {
    const { text, blocks, markup } = this.article;
    const plan = [];
    let at = 0;
    for (const [start, end, level] of [...blocks, [text.length, text.length, 0]]) {
      const skipped = text.slice(at, start);
      if (markup !== 'html' && /[\p{L}\p{N}]/u.test(skipped)) plan.push({ start: at, end: start, skipped: true });
      if (end > start) plan.push({ start, end, level });
      at = Math.max(at, end);
    }
    return plan;
  }

  // Long articles are built a stretch at a time, so that the page answers at once.
  fill(from) {
    const to = Math.min(from + IN_FIRST_GO, this.blocks.length);
    for (let i = from; i < to; i++) this.body.append(this.block(this.blocks[i]));
    this.built = to;
    if (to < this.blocks.length) this.timer = setTimeout(() => { this.fill(to); this.reader.moved(); });
  }
  finish() {
    while (this.built < this.blocks.length) {
      clearTimeout(this.timer);
      this.fill(this.built);
    }
    clearTimeout(this.timer);
  }

  block({ start, end, level, skipped }) {
    if (skipped) return h('pre', { class: 'skipped', title: t('notRead') }, this.article.text.slice(start, end).trim());
    const tag = level < 0 ? 'h2' : HEADINGS[Math.min(level, 6)];
    const node = h(tag, { class: level < 0 ? 'headline' : null });
    this.bold = false;
    while (this.next < this.marks.length && this.marks[this.next].start < start) this.next++;
    this.run(node, start, end, null);
    return node;
  }

  // Appends text[start..end] to `node`; marks nest where one lies within another, and a mark that would run over the
  // end of its parent is cut there.
  run(node, start, end) {
    let at = start;
    while (this.next < this.marks.length && this.marks[this.next].start < end) {
      const mark = this.marks[this.next];
      this.next++;
      if (mark.start < at) continue;
      this.plain(node, at, mark.start);
      const stop = Math.min(mark.end, end);
      const element = this.element(mark);
      this.run(element, mark.start, stop);
      node.append(element);
      at = stop;
    }
    this.plain(node, at, end);
  }

  element(mark) {
    if (mark.kind === 'industry') {
      return h('mark', { class: 'industry', 'data-from': mark.start, title: [t('industry'), mark.what.name, mark.what.code].filter(Boolean).join(' · ') });
    }
    if (mark.kind === 'period') return h('mark', { class: 'period', 'data-from': mark.start, title: t('period') + ' · ' + mark.what });
    const record = mark.what;
    const element = h('mark', {
      class: 'quantity', tabindex: '0', role: 'button', id: 'q' + record.place, 'data-place': record.place,
      'aria-expanded': 'false', 'aria-label': spoken(record),
    });
    this.quantities.set(record.place, element);
    return element;
  }

  // Text without marks: markup that is mere signs is left out, ** makes bold, the rest is shown faintly.
  plain(node, start, end) {
    const { text, holes, markup } = this.article;
    let at = start;
    while (this.hole < holes.length && holes[this.hole][1] <= at) this.hole++;
    while (this.hole < holes.length && holes[this.hole][0] < end) {
      const [from, to] = holes[this.hole];
      this.words(node, at, from);
      const hole = text.slice(Math.max(at, from), Math.min(to, end));
      if (hole === '**' || hole === '__') this.bold = !this.bold;
      else if (markup !== 'html' && /[\p{L}\p{N}]/u.test(hole)) node.append(h('span', { class: 'faint', title: t('notRead') }, hole));
      at = Math.max(at, Math.min(to, end));
      if (to > end) break;
      this.hole++;
    }
    this.words(node, at, end);
  }

  words(node, start, end) {
    if (end <= start) return;
    const leaf = document.createTextNode(this.article.text.slice(start, end));
    this.pieces.push({ start, end, leaf });
    node.append(this.bold ? h('strong', null, leaf) : leaf);
  }

  // Where the words of a span stand on the page.
  rectangles([start, end]) {
    const found = [];
    let low = 0;
    let high = this.pieces.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.pieces[middle].end <= start) low = middle + 1;
      else high = middle;
    }
    for (; low < this.pieces.length && this.pieces[low].start < end; low++) {
      const piece = this.pieces[low];
      const range = document.createRange();
      range.setStart(piece.leaf, Math.max(0, start - piece.start));
      range.setEnd(piece.leaf, Math.min(piece.end, end) - piece.start);
      found.push(...[...range.getClientRects()].filter((r) => r.width > 0));
    }
    return joined(found);
  }
}

// One rectangle for each line.
function joined(rectangles) {
  const lines = [];
  for (const r of rectangles) {
    const last = lines[lines.length - 1];
    if (last && Math.abs(last.top - r.top) < 6) {
      last.left = Math.min(last.left, r.left);
      last.right = Math.max(last.right, r.right);
      last.top = Math.min(last.top, r.top);
      last.bottom = Math.max(last.bottom, r.bottom);
    } else lines.push({ left: r.left, right: r.right, top: r.top, bottom: r.bottom });
  }
  return lines;
}

// What a screen reader says of a quantity.
function spoken(record) {
  const parts = [record.text, term(record.kind)];
  for (const [key, value] of rowsOf(record)) if (value) parts.push(t(key) + ' ' + value);
  return parts.join(', ');
}

// The lines of a quantity's card: [word, value, evidence fields].
function rowsOf(record) {
  return [
    ['bound', record.bound === 'exact' ? '' : term(record.bound), []],
    ['industry', record.industries.map((i) => i.name + (i.code ? ' ' + i.code : '')).join('、'), ['industry']],
    ['metric', record.metric, ['metric']],
    ['item', record.item, ['item']],
    ['entity', record.entity, ['entity']],
    ['region', record.region, ['region']],
    ['period', record.period, ['period']],
    ['comparison', record.comparison && term(record.comparison), ['comparison']],
    ['base', record.base && baseOf(record), ['base']],
    ['scope', record.scope, ['scope']],
    ['step', record.step && term(record.step), ['step']],
    ['role', record.role === 'measured' ? '' : term(record.role), ['role']],
    ['modality', record.modality === 'actual' ? '' : term(record.modality), ['modality']],
  ].filter((row) => row[1]);
}

// The words that a record's fields came from: {field, span}.
function evidenceOf(record) {
  const found = record.industries.map((i) => ({ field: 'industry', span: i.at }));
  for (const field of FIELDS) {
    const why = record.why[field];
    if (why && field !== 'industry' && why[1] > why[0]) found.push({ field, span: why });
  }
  return found;
}
