'use strict';
/* A raw page as it was read, with a stretch marked: an article's, or where a wording stands. */
(() => {
  const { h } = tongwen;
  const dates = { masthead: '报头', metadata: '随附资料', path: '路径', dateline: '电头', text: '正文', family: '他报同稿' };

  /** Where a wording stands: spans of code points, its letters compared as the tables do. */
  function find(points, wording) {
    const letters = [];
    const kept = /[\p{L}\p{Nd}〇]/u;
    points.forEach((c, i) => { if (kept.test(c)) letters.push([tongwen.fold(c), i]); });
    const text = letters.map(l => l[0]);
    const sought = tongwen.folded(wording);
    const out = [];
    for (let i = 0; sought.length && i + sought.length <= text.length; i++) {
      if (sought.every((c, k) => text[i + k] === c)) out.push([letters[i][1], letters[i + sought.length - 1][1] + 1]);
    }
    return out;
  }

  tongwen.views.page = async (main, route) => {
    const page = await tongwen.of('page', route.path[1]);
    const points = Array.from(page.text);
    const article = (page.articles || []).find(a => a.id === route.query.get('article'));
    const wording = route.query.get('find');
    const spans = (wording ? find(points, wording) : article ? article.spans : [])
      .slice().sort((a, b) => a[0] - b[0]);
    const raw = h('div', { class: 'raw', tabindex: 0, role: 'region', 'aria-label': '原版文字' });
    let at = 0;
    for (const [from, to] of spans) {
      if (from < at) continue;
      raw.append(points.slice(at, from).join(''), h('mark', { class: 'stretch' }, points.slice(from, to).join('')));
      at = to;
    }
    raw.append(points.slice(at).join(''));
    tongwen.fill(main,
      h('h1', {}, `${tongwen.paper(page.n)} ${tongwen.day(page.d)}${page.no ? ` ${page.no} 版` : ''}`),
      h('dl', { class: 'facts' },
        h('dt', {}, '日期依据'), h('dd', {}, page.from ? `${dates[page.from] || page.from}，置信度 ${tongwen.percent(page.sure || 0)}` : '不详'),
        page.why && [h('dt', {}, '细节'), h('dd', { lang: 'en' }, page.why)],
        page.cn && [h('dt', {}, '刊号'), h('dd', {}, page.cn)],
        h('dt', {}, '来源'), h('dd', { class: 'path' }, page.source),
        page.notes && page.notes.length > 0 && [h('dt', {}, '读时所见'), h('dd', { lang: 'en' }, page.notes.join('; '))]),
      h('details', { open: !spans.length }, h('summary', {}, `本版稿件 ${(page.articles || []).length} 篇`),
        h('ul', { class: 'plain' }, (page.articles || []).map(a => h('li', {},
          h('a', { href: tongwen.href(`page/${page.id}`, { article: a.id }), 'aria-current': article === a ? 'true' : null }, a.h || '（无题）'),
          a.story && ['　', h('a', { class: 'small', href: `#/story/${a.story}` }, '各报刊印')])))),
      h('p', { class: 'soft', role: 'status' }, spans.length ? `已标出${wording ? '所引文字' : `《${article.h || '无题'}》`}` : wording ? '此版未找到所引文字' : ''),
      raw);
    const mark = raw.querySelector('mark');
    if (mark) mark.scrollIntoView({ block: 'center' });
  };
})();
