'use strict';
// What the page says, in both languages: [中文, English].
const WORDS = {
  brand: ['指标报告', 'zhibiao report'],
  overview: ['总览', 'Overview'], articles: ['文章', 'Articles'], records: ['数据', 'Records'], charts: ['图表', 'Charts'],
  text: ['正文', 'Text'], article: ['文章', 'Article'], untitled: ['(无标题)', '(untitled)'],
  language: ['English', '中文'], themeAuto: ['跟随系统', 'System'], themeLight: ['浅色', 'Light'], themeDark: ['深色', 'Dark'],
  theme: ['外观', 'Appearance'], pages: ['页面', 'Pages'],
  quantity: ['数量', 'Quantity'], industry: ['行业', 'Industry'], metric: ['指标', 'Indicator'], item: ['对象', 'Item'],
  entity: ['主体', 'Entity'], region: ['地区', 'Region'], period: ['时期', 'Period'], comparison: ['比较', 'Comparison'],
  base: ['基准', 'Compared with'], scope: ['范围', 'Ranked within'], step: ['变动', 'Movement'], role: ['作用', 'Role'],
  modality: ['语气', 'Modality'], kind: ['类型', 'Kind'], value: ['数值', 'Value'], unit: ['单位', 'Unit'], bound: ['界限', 'Bound'],
  per: ['每', 'Per'], printed: ['原文', 'As printed'], rule: ['依据', 'Rule'], subject: ['对象', 'About'], date: ['日期', 'Date'],
  marks: ['标记', 'Marks'], industries: ['行业', 'Industries'], periods: ['时期', 'Periods'], quantities: ['数量', 'Quantities'],
  search: ['搜索', 'Search'], searchHint: ['数字、指标、行业、原句……', 'Number, indicator, industry, clause …'],
  searchArticles: ['标题或编号……', 'Title or id …'],
  all: ['全部', 'All'], clear: ['清除筛选', 'Clear filters'], copy: ['复制为 CSV', 'Copy as CSV'],
  copied: ['已复制 {n} 行', 'Copied {n} rows'], copyFailed: ['浏览器不许复制', 'The browser refused to copy'],
  shown: ['{n} 条', '{n} records'], shownOf: ['{n} 条,共 {m} 条', '{n} of {m} records'],
  page: ['{a}–{b},共 {n}', '{a}–{b} of {n}'], previous: ['上一页', 'Previous'], next: ['下一页', 'Next'],
  nothing: ['没有符合条件的数据。', 'Nothing matches.'], noRecords: ['这篇文章里没有找到数量。', 'No quantities were found in this article.'],
  noArticles: ['没有文章。', 'There are no articles.'],
  chooseIndicator: ['选择指标', 'Indicator'], barTitle: ['各行业 · {m}', '{m} by industry'], timeTitle: ['时间线 · {m}', '{m} over time'],
  noChart: ['没有同时带指标和行业的数据可画。', 'No record has both an indicator and an industry to draw.'],
  onePeriod: ['只有一个时期,不画时间线。', 'Only one period: no time line.'],
  more: ['另有 {n} 项未画出;请用筛选缩小范围。', '{n} more are not drawn: narrow the filters.'],
  earlier: ['每个主体画最近一期;更早的 {n} 个数见时间线与数据表。', 'Each at its latest period; {n} earlier figures are in the time line and the table.'],
  noIndustry: ['未注明行业', 'No industry named'], noPeriod: ['时期不明', 'No period'],
  totals: ['行业 × 时期', 'Industry × period'], count: ['记录条数', 'Number of records'], sum: ['合计', 'Total'], measure: ['统计', 'Show'],
  sumNote: ['合计只计实际数;行业、时期、数值都相同的只计一次,比较值、门槛和目标不计。',
    'Totals take facts only; the same industry, period and value counts once; changes, thresholds and targets are left out.'],
  showAll: ['显示全部 {n} 个行业', 'Show all {n} industries'], showFewer: ['只显示前 {n} 个', 'Show the first {n}'],
  others: ['其他年份', 'Other years'], articleBefore: ['上一篇', 'Previous'], articleAfter: ['下一篇', 'Next'], bigArticles: ['篇文章', 'articles'], bigRecords: ['个数量', 'quantities'],
  bigIndustries: ['个行业', 'industries'], bigPeriods: ['个时期', 'periods'],
  keys: ['Tab 或 ← → 移动,Enter 固定,Esc 关闭', 'Tab or ← → to move, Enter to pin, Esc to close'],
  hint: ['指向或聚焦任一数量,可见其含义与出处。', 'Point at or focus a quantity to see what it means and where that came from.'],
  notRead: ['标记,未读取', 'markup, not read'], back: ['返回', 'Back'], open: ['打开', 'Open'], sortBy: ['按 {c} 排序', 'Sort by {c}'],
  madeBy: ['由 zhibiao {v} 生成 · 记录格式 {s} · 本页自成一体,不访问网络。',
    'Made by zhibiao {v} · record schema {s} · this page is self-contained and sends nothing.'],
  tableLabel: ['数据表', 'Table of records'], detail: ['说明', 'Details'], start: ['位置', 'Place'],
};
// Words of the record's contract.
const TERMS = {
  money: ['金额', 'money'], count: ['数目', 'count'], measure: ['度量', 'measure'], duration: ['时长', 'duration'],
  percent: ['百分比', 'percent'], percentage_point: ['百分点', 'percentage point'], fraction: ['分数', 'fraction'],
  multiple: ['倍数', 'multiple'], rank: ['位次', 'rank'], number: ['数值', 'number'],
  exact: ['恰为', 'exactly'], about: ['约', 'about'], nearly: ['近', 'nearly'], over: ['超过', 'over'],
  at_least: ['不少于', 'at least'], under: ['不足', 'under'], at_most: ['不超过', 'at most'],
  increase: ['增加', 'increase'], decrease: ['减少', 'decrease'], ratio: ['为基准的倍数', 'ratio to'], share: ['占比', 'share of'],
  above: ['高于', 'above'], below: ['低于', 'below'], yoy: ['上年同期', 'year on year'], pop: ['上一期', 'period on period'],
  from: ['自', 'from'], to: ['至', 'to'], measured: ['实测', 'measured'], threshold: ['门槛', 'threshold'],
  actual: ['实际', 'actual'], expected: ['预计', 'expected'], target: ['目标', 'target'],
  clause: ['同句', 'same clause'], carried: ['承前', 'carried over'], list: ['并列', 'paired in a list'], heading: ['标题', 'from a heading'],
};
// The rules of attribution, by their names in the program; one that is not here is shown by its name.
const RULES = {
  carried: '承前', 'before the quantity': '在数量之前', 'after the quantity': '在数量之后', 'before the verb': '在动词之前',
  'before the amount': '在数额之前', 'verb of change': '增减动词', movement: '变动到某一水平', 'the same comparison goes on': '比较承前',
  'what it is a multiple of': '倍数的基准', 'whole of the share': '占比的整体', 'noun of 占': '“占”的名词', 'time ahead': '将来的时间',
  '将 of a time ahead': '“将”与将来的时间', 'part of what stands before 的': '“的”之前的部分', 'part of a double indicator': '合称指标的一支',
  'open noun before the quantity': '数量之前的名词', 'noun that the amount sizes': '数额所划的类', 'level of a base': '为基准的几倍',
  'indicator of the whole': '整体的指标', 'indicator of change or share': '表示增减或占比的指标', 'indicator of an aim': '表示目标的指标',
  'field of the order': '排位的范围', cue: '提示词', 'as the figure before': '同前一数字', 'after 高于/低于': '“高于、低于”之后',
  clause: '同句', list: '并列', heading: '标题',
};
const ruleOf = (name) => (lang === 0 && RULES[name] ? RULES[name] : name);
const SIGNS = { about: '≈', nearly: '≲', over: '>', at_least: '≥', under: '<', at_most: '≤' };
let lang = 0;
const fill = (text, values) => text.replace(/\{(\w+)\}/g, (all, key) => (values && key in values ? values[key] : all));
const t = (key, values) => fill(WORDS[key][lang], values);
const term = (word) => (TERMS[word] ? TERMS[word][lang] : word);
