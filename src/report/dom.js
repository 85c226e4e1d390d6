// Builds elements. Text from an article only ever enters the page as a text node or an attribute set by the DOM, so
// that markup in it stays text.
function put(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? '' : value);
  }
  node.append(...children.flat(Infinity).filter((c) => c !== null && c !== undefined && c !== false));
  return node;
}
const h = (tag, attributes, ...children) => put(document.createElement(tag), attributes, children);
const svg = (tag, attributes, ...children) => put(document.createElementNS('http://www.w3.org/2000/svg', tag), attributes, children);
const byId = (id) => document.getElementById(id);
const say = (text) => { byId('said').textContent = text; };

// 1026900000000 → 1,026,900,000,000; works on the exact digits, not on a double.
function grouped(digits) {
  const [, sign, whole, rest] = /^(-?)(\d+)(.*)$/.exec(digits) || [null, '', '', digits];
  return sign + whole.replace(/\B(?=(\d{3})+$)/g, ',') + rest;
}
const integer = (n) => grouped(String(n));

// A short form for charts: 1.03万亿, 1.03T.
function short(n) {
  const steps = lang === 0 ? [[1e12, '万亿'], [1e8, '亿'], [1e4, '万']] : [[1e12, 'T'], [1e9, 'B'], [1e6, 'M'], [1e4, 'k', 1e3]];
  const size = Math.abs(n);
  for (const [from, word, by] of steps) if (size >= from) return trimmed(n / (by || from)) + word;
  return trimmed(n);
}
function trimmed(n) {
  const digits = Math.abs(n) >= 1000 ? 0 : Math.abs(n) >= 100 ? 1 : 2;
  return grouped(String(Number(n.toFixed(digits))));
}

const csvCell = (value) => (/[",\r\n]/.test(value) ? '"' + String(value).replace(/"/g, '""') + '"' : String(value));

// A labelled choice; `options` are [value, label] pairs.
function choice(id, label, options, value, onchange) {
  const select = h('select', { id, onchange: () => onchange(select.value) },
    options.map(([v, text]) => h('option', { value: v, selected: v === value }, text)));
  return h('div', { class: 'field' }, h('label', { for: id }, label), select);
}

async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = h('textarea', { class: 'hidden', 'aria-hidden': 'true' });
    area.value = text;
    document.body.append(area);
    area.select();
    const done = document.execCommand('copy');
    area.remove();
    return done;
  }
}
