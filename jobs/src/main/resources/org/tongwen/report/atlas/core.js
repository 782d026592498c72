'use strict';
/*
 * What all views share: data files, elements, numbers and dates, folded letters.
 * Text of newspapers only ever becomes text nodes: nothing here or elsewhere writes HTML.
 */
const tongwen = { views: {} };

(() => {
  const loaded = new Map();
  const waiting = new Map();

  /** Called by the data files: a page from disk may load scripts, but not fetch files. */
  tongwen.put = (name, data) => loaded.set(name, data);

  function script(src) {
    return new Promise((resolve, reject) => {
      const element = document.createElement('script');
      element.src = src;
      element.onload = () => { element.remove(); resolve(); };
      element.onerror = () => { element.remove(); reject(new Error(src)); };
      document.head.append(element);
    });
  }

  /** A script of the atlas, once. */
  tongwen.script = src => {
    if (!waiting.has(src)) waiting.set(src, script(src));
    return waiting.get(src);
  };

  /** A data file: overview, story/3f/3f01… */
  tongwen.load = async name => {
    if (!loaded.has(name)) await tongwen.script(`data/${name}.js`);
    return loaded.get(name);
  };

  /** All rows of a list that is kept in several files. */
  tongwen.list = async name => {
    const { lists, shard } = await tongwen.load('overview');
    const files = Array.from({ length: Math.ceil(lists[name] / shard) }, (_, i) => `${name}/${i}`);
    return (await Promise.all(files.map(tongwen.load))).flat();
  };

  /**
   * The rows of a list as far as they are there: its first file at once, then all.
   *
   * @param shown hears of the rows, and whether these are all
   */
  tongwen.progressive = async (name, shown) => {
    const { lists } = await tongwen.load('overview');
    const first = lists[name] ? await tongwen.load(`${name}/0`) : [];
    const all = first.length === lists[name];
    shown(first, all);
    if (!all) shown(await tongwen.list(name), true);
  };

  /** A file below a folder of its id's first two digits. */
  tongwen.of = (folder, id) => tongwen.load(`${folder}/${id.slice(0, 2)}/${id}`);

  const present = children => children.flat(9).filter(c => c !== null && c !== undefined && c !== false);

  /**
   * An element. Attributes whose values are null or false are left out, functions are listeners;
   * children are elements, texts or arrays of them.
   */
  tongwen.h = (tag, attributes, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes || {})) {
      if (typeof value === 'function') element.addEventListener(name, value);
      else if (value !== null && value !== undefined && value !== false) {
        element.setAttribute(name, value === true ? '' : value);
      }
    }
    element.append(...present(children));
    return element;
  };

  /** Puts children in the place of those that an element has. */
  tongwen.fill = (element, ...children) => element.replaceChildren(...present(children));

  const whole = new Intl.NumberFormat('zh-CN');
  tongwen.number = n => whole.format(n);
  tongwen.percent = share => `${(Math.floor(share * 1000 + 1e-6) / 10).toFixed(share >= 1 ? 0 : 1)}%`;
  tongwen.day = date => date || '日期不详';
  tongwen.moment = iso => iso ? iso.replace('T', ' ').replace(/:\d\dZ$/, ' UTC') : '';

  /** The name of a paper by its number. */
  tongwen.paper = n => n === undefined || n === null ? '佚名' : tongwen.papers[n].name;

  tongwen.relations = {
    reference: '通稿底本', copy: '全文', abridged: '删节', brief: '简讯',
    continuation: '续版', excerpt: '摘录',
  };
  tongwen.kinds = {
    number: '数字', date: '日期', name: '人名地名', negation: '否定', wording: '用词',
    insertion: '增文', omission: '减文', script: '繁简', punctuation: '标点', misreading: '疑似误识',
  };

  let folds = null;
  /** Readies folding: the letters that the tables fold to others. */
  tongwen.readyToFold = async () => {
    if (folds) return;
    const pairs = Array.from(await tongwen.load('fold'));
    folds = new Map();
    for (let i = 0; i < pairs.length; i += 2) folds.set(pairs[i], pairs[i + 1]);
  };
  tongwen.fold = letter => folds.get(letter) || letter;
  const kept = /[\p{L}\p{Nd}〇]/u;
  /** The letters of a text, folded as the tables are. */
  tongwen.folded = text => Array.from(text).filter(c => kept.test(c)).map(tongwen.fold);

  /** What a hash says: #/story/id?key=value. */
  tongwen.route = hash => {
    const [path, query] = hash.replace(/^#\/?/, '').split('?');
    return { path: path.split('/').filter(Boolean), query: new URLSearchParams(query || '') };
  };
  tongwen.href = (path, query) => {
    const words = new URLSearchParams(
      Object.entries(query || {}).filter(([, v]) => v !== '' && v !== null && v !== undefined));
    const text = words.toString();
    return `#/${path}${text ? `?${text}` : ''}`;
  };

  /** A table that scrolls by itself where the screen is narrow. */
  tongwen.table = (caption, heads, rows) => {
    const { h } = tongwen;
    return h('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': caption },
      h('table', {},
        h('caption', { class: 'hidden' }, caption),
        h('thead', {}, h('tr', {}, heads.map(t => h('th', { scope: 'col' }, t)))),
        h('tbody', {}, rows)));
  };

  /** A figure with its name. */
  tongwen.figure = (value, name) => tongwen.h('div', { class: 'figure' },
    tongwen.h('strong', {}, value), tongwen.h('span', {}, name));
})();
