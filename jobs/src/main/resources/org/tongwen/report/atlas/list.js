'use strict';
/* Long lists: searched while typing but never within a composition, filtered, in pages of fifty. */
(() => {
  const PAGE = 50;
  const { h } = tongwen;

  /**
   * A field to search in. An input method composes a character from several keys: what it shows
   * meanwhile is no query yet.
   */
  tongwen.searchField = (label, value, search) => {
    let composing = false;
    let pause = 0;
    const soon = event => {
      clearTimeout(pause);
      pause = setTimeout(() => search(event.target.value.trim()), 150);
    };
    return h('label', { class: 'field search' }, h('span', {}, label),
      h('input', {
        type: 'search', value, autocomplete: 'off', spellcheck: 'false', enterkeyhint: 'search',
        compositionstart: () => { composing = true; },
        compositionend: event => { composing = false; soon(event); },
        input: event => { if (!composing && !event.isComposing) soon(event); },
      }));
  };

  /** A choice out of [value, name] pairs. */
  tongwen.choice = (label, value, options, chosen) => h('label', { class: 'field' }, h('span', {}, label),
    h('select', { change: event => chosen(event.target.value) },
      options.map(([v, name]) => h('option', { value: v, selected: String(v) === String(value) }, name))));

  /** Whether a row whose folded text is given holds all words of a query, folded. */
  tongwen.holds = (text, words) => words.every(word => text.includes(word));
  tongwen.words = query => query.split(/\s+/).map(w => tongwen.folded(w).join('')).filter(Boolean);

  /**
   * The page of a list that a view shows, with the way to the others.
   *
   * @param rows all that fit
   * @param at the page, from 1
   * @param item row -> li
   * @param go page -> nothing
   */
  tongwen.paged = (rows, at, item, go) => {
    const pages = Math.max(1, Math.ceil(rows.length / PAGE));
    const page = Math.min(Math.max(1, at || 1), pages);
    const from = (page - 1) * PAGE;
    const button = (to, name) => h('button', { type: 'button', disabled: to < 1 || to > pages, click: () => go(to) }, name);
    return [
      h('ol', { class: 'rows', start: from + 1 }, rows.slice(from, from + PAGE).map(item)),
      pages > 1 && h('nav', { class: 'pager', 'aria-label': '翻页' },
        button(page - 1, '上一页'), h('span', {}, `第 ${page} / ${tongwen.number(pages)} 页`), button(page + 1, '下一页')),
    ];
  };

  /** Marks what was searched for in a text: pieces of text and mark elements. */
  tongwen.marked = (text, words) => {
    const letters = Array.from(text);
    const folded = letters.map(tongwen.fold);
    const on = new Array(letters.length).fill(false);
    for (const word of words.map(w => Array.from(w))) {
      for (let i = 0; i + word.length <= folded.length; i++) {
        if (word.every((c, k) => folded[i + k] === c)) on.fill(true, i, i + word.length);
      }
    }
    const out = [];
    for (let i = 0; i < letters.length;) {
      let to = i;
      while (to < letters.length && on[to] === on[i]) to++;
      const piece = letters.slice(i, to).join('');
      out.push(on[i] ? h('mark', { class: 'found' }, piece) : piece);
      i = to;
    }
    return out;
  };
})();
