// Reading an article: pointing at or focusing a quantity opens its card and draws the links to the words behind it.
class Reader {
  constructor(article) {
    this.article = article;
    this.current = null;
    this.pinned = false;
    this.card = h('aside', { class: 'card', id: 'card', role: 'tooltip', hidden: true });
    this.links = svg('svg', { class: 'links', 'aria-hidden': 'true' });
    this.view = new ArticleText(article, this);
    this.node = h('div', { class: 'reader' }, this.legend(), h('div', { class: 'sheet' }, this.view.body, this.links, this.card));
    this.body = this.view.body;
    this.body.addEventListener('pointerover', (event) => this.point(event));
    this.body.addEventListener('pointerout', (event) => this.unpoint(event));
    this.body.addEventListener('focusin', (event) => this.show(this.recordAt(event.target)));
    this.body.addEventListener('focusout', () => { if (!this.pinned) this.hide(); });
    this.body.addEventListener('click', (event) => this.press(event));
    this.body.addEventListener('keydown', (event) => this.key(event));
  }

  legend() {
    const toggle = (kind, word) => {
      const button = h('button', {
        type: 'button', class: 'toggle', 'aria-pressed': 'true',
        onclick: () => {
          const on = this.body.classList.toggle('no-' + kind);
          button.setAttribute('aria-pressed', String(!on));
        },
      }, h('span', { class: 'sample like-' + kind }, t(word)));
      return button;
    };
    return h('div', { class: 'legend', role: 'group', 'aria-label': t('marks') },
      toggle('quantity', 'quantities'), toggle('industry', 'industries'), toggle('period', 'periods'),
      h('span', { class: 'note' }, t('hint') + ' ' + t('keys')));
  }

  recordAt(target) {
    const element = target.closest && target.closest('.quantity');
    return element ? this.article.records[Number(element.dataset.place)] : null;
  }

  point(event) {
    if (this.pinned || event.pointerType === 'touch') return;
    const record = this.recordAt(event.target);
    if (record) this.show(record);
    else if (event.target.dataset.from) this.spread(event.target);
  }
  unpoint(event) {
    if (this.pinned || event.pointerType === 'touch' || !event.target.closest('.prose mark')) return;
    this.show(this.recordAt(document.activeElement));
  }

  // Draws the links from an industry or period to every quantity that hangs on it.
  spread(element) {
    this.hide();
    const from = Number(element.dataset.from);
    const field = element.className;
    const spanOf = (record) => (field === 'period' ? record.why.period : record.industries.map((i) => i.at).find((at) => at[0] === from));
    const sheet = this.card.parentNode.getBoundingClientRect();
    const parts = [];
    for (const record of this.article.records) {
      const span = spanOf(record);
      if (!span || span[0] !== from) continue;
      const [word, mark] = [this.view.rectangles(span), this.view.rectangles(record.at)];
      if (!word.length || !mark.length) continue;
      parts.push(frame(mark[0], sheet, field), svg('path', { class: 'link of-' + field, d: curve(nearest(mark, word[0]), word[0], sheet) }));
    }
    this.size(sheet);
    this.links.replaceChildren(...parts);
  }
  press(event) {
    const record = this.recordAt(event.target);
    if (!record) return this.close();
    const again = this.pinned && this.current === record;
    this.pinned = !again;
    if (again) this.hide();
    else this.show(record);
  }
  key(event) {
    const record = this.recordAt(event.target);
    if (!record) return;
    const last = this.article.records.length - 1;
    const to = { ArrowRight: record.place + 1, ArrowLeft: record.place - 1, Home: 0, End: last }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      this.pinned = false;
      this.focus(Math.max(0, Math.min(last, to)));
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.press(event);
    } else if (event.key === 'Escape') this.close();
  }
  close() {
    this.pinned = false;
    this.hide();
  }

  focus(place) {
    if (!this.view.quantities.has(place)) this.view.finish();
    const element = this.view.quantities.get(place);
    if (!element) return;
    element.focus({ preventScroll: true });
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    element.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
  }

  show(record) {
    if (!record) return this.pinned || this.hide();
    if (this.current !== record) {
      this.hide();
      this.current = record;
      this.fillCard(record);
    }
    const element = this.view.quantities.get(record.place);
    element.classList.add('active');
    element.setAttribute('aria-expanded', 'true');
    element.setAttribute('aria-describedby', 'card');
    this.card.hidden = false;
    this.card.classList.toggle('pinned', this.pinned);
    this.place();
  }
  hide() {
    this.card.hidden = true;
    this.links.replaceChildren();
    if (!this.current) return;
    const element = this.view.quantities.get(this.current.place);
    element.classList.remove('active');
    element.setAttribute('aria-expanded', 'false');
    element.removeAttribute('aria-describedby');
    this.current = null;
  }
  // What stands on the page has moved.
  moved() {
    if (!this.current || this.waits) return;
    this.waits = true;
    requestAnimationFrame(() => {
      this.waits = false;
      if (this.current) this.place();
    });
  }

  fillCard(record) {
    const rows = rowsOf(record).map(([key, value, fields]) => {
      const why = fields.map((f) => record.why[f]).find(Boolean);
      const rule = why ? why[2] : '';
      const spans = key === 'industry' ? record.industries.map((i) => i.at) : why && why[1] > why[0] ? [why] : [];
      const words = spans.map(([from, to]) => this.article.text.slice(from, to)).join('、');
      const via = key === 'industry' ? [...new Set(record.industries.map((i) => term(i.via)))].join('、') : '';
      return [
        h('dt', { class: 'of-' + key }, t(key)),
        h('dd', null, h('span', { class: 'what' }, value),
          words && !value.includes(words) && h('span', { class: 'words' }, '“' + words + '”'),
          (rule || via) && h('span', { class: 'rule', title: t('rule') }, [...new Set([via, ruleOf(rule)])].filter(Boolean).join(' · '))),
      ];
    });
    const clause = clauseOf(record);
    this.card.replaceChildren(
      h('p', { class: 'kind' }, term(record.kind)),
      h('p', { class: 'big' }, record.text),
      h('p', { class: 'exact' }, exactValue(record) + ' ', h('span', { class: 'unit' }, unitOf(record)),
        record.currency && h('span', { class: 'unit' }, ' · ' + record.currency)),
      rows.length ? h('dl', null, rows) : null,
      clause && h('p', { class: 'clause', lang: 'zh-CN' }, clause));
  }

  // In the margin at the quantity's height where there is room; the style sheet makes it a drawer at the foot otherwise.
  place() {
    const sheet = this.card.parentNode.getBoundingClientRect();
    const mark = this.view.rectangles(this.current.at);
    if (!mark.length) return;
    const height = this.card.offsetHeight;
    // Wholly in sight while the quantity is.
    const beside = mark[0].top - 24;
    const inSight = mark[0].bottom > 0 && mark[0].top < innerHeight;
    const seen = inSight ? Math.max(64, Math.min(beside, innerHeight - height - 16)) : beside;
    this.card.style.top = seen - sheet.top + 'px';
    this.draw(sheet, mark);
  }

  size(sheet) {
    this.links.setAttribute('width', sheet.width);
    this.links.setAttribute('height', sheet.height);
  }
  draw(sheet, mark) {
    this.size(sheet);
    const labels = new Map();
    const parts = [];
    for (const { field, span } of evidenceOf(this.current)) {
      const lines = this.view.rectangles(span);
      if (!lines.length) continue;
      const inside = span[0] >= this.current.at[0] && span[1] <= this.current.at[1];
      if (inside) continue;
      parts.push(...lines.map((r) => frame(r, sheet, field)), svg('path', { class: 'link of-' + field, d: curve(nearest(mark, lines[0]), lines[0], sheet) }));
      const key = span[0] + ' ' + span[1];
      labels.set(key, { r: lines[0], words: [...(labels.get(key)?.words || []), t(field)], field });
    }
    for (const { r, words, field } of labels.values()) {
      parts.push(svg('text', { class: 'tag of-' + field, x: r.left - sheet.left, y: r.top - sheet.top - 4 }, [...new Set(words)].join(' · ')));
    }
    this.links.replaceChildren(...parts);
  }
}

const frame = (r, sheet, field) => svg('rect', {
  class: 'source of-' + field, x: r.left - sheet.left - 2, y: r.top - sheet.top - 1, width: r.right - r.left + 4, height: r.bottom - r.top + 2, rx: 3,
});
const nearest = (lines, to) => lines.reduce((a, b) => (Math.abs(b.top - to.top) < Math.abs(a.top - to.top) ? b : a));

// From a quantity to a word: an arch over the line where both stand on one, else an S between the lines.
function curve(from, to, sheet) {
  const x1 = (from.left + from.right) / 2 - sheet.left;
  const x2 = (to.left + to.right) / 2 - sheet.left;
  if (Math.abs(from.top - to.top) < 6) {
    const y = from.bottom - sheet.top + 2;
    const sag = Math.min(16, 7 + Math.abs(x2 - x1) / 30);
    return `M${x1} ${y}C${x1} ${y + sag} ${x2} ${y + sag} ${x2} ${y}`;
  }
  const up = to.top < from.top;
  const y1 = (up ? from.top : from.bottom) - sheet.top;
  const y2 = (up ? to.bottom : to.top) - sheet.top;
  const middle = (y1 + y2) / 2;
  return `M${x1} ${y1}C${x1} ${middle} ${x2} ${middle} ${x2} ${y2}`;
}
