'use strict';
/* From the address to a view. */
(() => {
  const main = document.getElementById('main');
  const { h } = tongwen;
  let turn = 0;

  async function show() {
    const mine = ++turn;
    const route = tongwen.route(location.hash);
    const name = route.path[0] || 'overview';
    tongwen.clearCharts();
    tongwen.hideTip();
    main.setAttribute('aria-busy', 'true');
    for (const link of document.querySelectorAll('[data-nav]')) {
      const here = link.dataset.nav === ({ story: 'stories', paper: 'papers' }[name] || name);
      if (here) link.setAttribute('aria-current', 'page');
      else link.removeAttribute('aria-current');
    }
    // Each view fills an element of its own: one that comes late has no place to show in.
    const place = h('div', { class: `view ${name}` });
    main.replaceChildren(place);
    window.scrollTo(0, 0);
    try {
      const o = await tongwen.load('overview');
      await tongwen.readyToFold();
      tongwen.papers = tongwen.papers || await tongwen.list('papers');
      document.getElementById('stamp').textContent =
        `运行 ${o.run || '不详'}　数据截至 ${tongwen.moment(o.finished)}　写成于 ${tongwen.moment(o.written)}`;
      const view = Object.hasOwn(tongwen.views, name) ? tongwen.views[name] : null;
      if (!view) throw new Error(name);
      await view(place, route);
    } catch (failure) {
      tongwen.fill(place, h('h1', {}, '没有这一页'), h('p', {}, `图志里找不到 ${location.hash}。`), h('p', {}, h('a', { href: '#/' }, '回到总览')));
      if (!(failure instanceof Error) || failure instanceof TypeError || failure instanceof ReferenceError) throw failure;
    } finally {
      if (mine === turn) {
        main.removeAttribute('aria-busy');
        const title = main.querySelector('h1');
        document.title = title ? `${title.textContent} · 同文图志` : '同文图志';
      }
    }
  }

  window.addEventListener('hashchange', () => { show().then(() => main.focus({ preventScroll: true })); });
  document.querySelector('.skip').addEventListener('click', event => { event.preventDefault(); main.focus(); });
  show();
})();
