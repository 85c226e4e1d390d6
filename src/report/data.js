// The embedded data, made whole: what the writer left out because it was empty or the default is put back.
const DATA = JSON.parse(byId('data').textContent);
const ARTICLES = DATA.articles;
const RECORDS = [];
const FIELDS = ['industry', 'metric', 'item', 'entity', 'region', 'period', 'comparison', 'base', 'scope', 'step', 'role', 'modality'];
const EMPTY = {
  currency: '', per: '', unit: '', written: '', written_unit: '', bound: 'exact', metric: '', item: '', entity: '', region: '', period: '',
  comparison: '', base: '', scope: '', step: '', role: 'measured', modality: 'actual',
};
const NONE = Object.freeze([]);
ARTICLES.forEach((article, index) => {
  article.index = index;
  article.records = article.records.map((given, place) => {
    const record = { ...EMPTY, industries: NONE, why: {}, ...given, article, place };
    record.text = article.text.slice(...record.at);
    record.upper = record.upper ?? record.value;
    record.number = numeric(record.value);
    record.names = record.industries.map((i) => i.name).join('、');
    RECORDS.push(record);
    return record;
  });
  article.name = article.title || firstLine(article) || article.id || t('untitled');
});
const SINGLE = ARTICLES.length === 1;

function numeric(text) {
  const [over, under] = text.split('/');
  return under ? Number(over) / Number(under) : Number(over);
}
// The first heading, else the first words of the text, so that every article can be told from the others.
function firstLine(article) {
  const block = article.blocks.find((b) => b[2] !== 0) || article.blocks[0];
  if (!block) return '';
  const line = unmarked(article, block[0], block[1]).trim();
  // The headline stands over the page already: it is not said twice.
  if (block === article.blocks[0] && block[2] !== 0 && line.length <= 40) article.headed = block[1];
  return line.length > 40 ? line.slice(0, 40) + '…' : line;
}
// A stretch of the text without the markup in it.
function unmarked(article, from, to) {
  let text = '';
  for (const [start, end] of article.holes) {
    if (end <= from) continue;
    if (start >= to) break;
    text += article.text.slice(from, Math.max(from, start));
    from = Math.min(end, to);
  }
  return text + article.text.slice(from, to);
}
const clauseOf = (record) => (record.clause ? record.article.text.slice(...record.clause) : '');

// 1,026,900,000,000 or 30–40, with the sign of its bound.
function exactValue(record) {
  const value = grouped(record.value);
  const sign = SIGNS[record.bound] ? SIGNS[record.bound] + ' ' : '';
  return sign + (record.upper === record.value ? value : value + '–' + grouped(record.upper));
}
const unitOf = (record) => record.unit + (record.per ? '/' + record.per : '');
const baseOf = (record) => (record.base === 'yoy' || record.base === 'pop' ? term(record.base) : record.base);
const compared = (record) => [record.comparison && term(record.comparison), record.base && baseOf(record)].filter(Boolean).join(' · ');
const subjectOf = (record) => [record.entity, record.item].filter(Boolean).join(' · ');

// The indicator that a record can be charted under: the same indicator, unit and manner of comparison.
const indicatorOf = (record) => (record.metric ? [record.metric, unitOf(record), record.comparison].join('\t') : '');
function indicatorName(key) {
  const [metric, unit, comparison] = key.split('\t');
  return metric + (comparison ? ' · ' + term(comparison) : '') + (unit ? ' (' + unit + ')' : '');
}
const isFigure = (record) => record.role === 'measured' && record.modality === 'actual' && record.step !== 'from';
const signed = (record) => (record.comparison === 'decrease' || record.comparison === 'below' ? -record.number : record.number);

function tally(list, keysOf) {
  const counts = new Map();
  for (const one of list) for (const key of keysOf(one)) counts.set(key, (counts.get(key) || 0) + 1);
  return counts;
}
const industriesOf = (record) => record.industries.map((i) => i.name);

// When a period is, in years: [from, to).
function yearsOf(period) {
  const ends = period.split('/').map((point) => {
    const [year, part, day] = point.split('-');
    const y = Number(year);
    if (!part) return [y, y + 1];
    if (part[0] === 'H') return [y + (part[1] - 1) / 2, y + part[1] / 2];
    if (part[0] === 'Q') return [y + (part[1] - 1) / 4, y + part[1] / 4];
    const month = (part - 1) / 12;
    return day ? [y + month + (day - 1) / 366, y + month + day / 366] : [y + month, y + part / 12];
  });
  return [ends[0][0], ends[ends.length - 1][1]];
}

// Which records to show. A year takes in its months and quarters.
const FILTERS = ['kind', 'industry', 'region', 'period'];
function matches(record, filter) {
  if (filter.kind && record.kind !== filter.kind) return false;
  if (filter.industry && !record.industries.some((i) => i.name === filter.industry)) return false;
  if (filter.region && record.region !== filter.region) return false;
  if (filter.period && record.period !== filter.period && !record.period.startsWith(filter.period + '-')) return false;
  return !filter.text || haystack(record).includes(filter.text);
}
function haystack(record) {
  record.hay ??= [record.text, record.value, record.names, record.metric, record.item, record.entity, record.region, record.period,
    record.base, clauseOf(record), record.article.name].join('\n').toLowerCase();
  return record.hay;
}

// The flat form of `--format csv`.
const COLUMNS = ['id', 'title', 'date', 'kind', 'text', 'start', 'end', 'value', 'upper', 'unit', 'value_text', 'upper_text', 'written',
  'written_unit', 'currency', 'per', 'bound', 'industry', 'industry_code', 'metric', 'item', 'entity', 'region', 'period', 'comparison',
  'base', 'scope', 'step', 'role', 'modality', 'clause'];
const float = (n) => (Number.isInteger(n) ? n + '.0' : String(n));
function csv(records) {
  const rows = records.map((r) => {
    const row = {
      ...r, id: r.article.id, title: r.article.title, date: r.article.date, start: r.points[0], end: r.points[1],
      value: float(r.number), upper: float(numeric(r.upper)), value_text: r.value, upper_text: r.upper,
      industry: r.names, industry_code: r.industries.map((i) => i.code).filter(Boolean).join('、'), clause: clauseOf(r),
    };
    return COLUMNS.map((c) => csvCell(row[c])).join(',');
  });
  return [COLUMNS.join(','), ...rows].join('\n') + '\n';
}
