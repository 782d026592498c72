'use strict';
/*
 * Any two copies side by side. The tables align each copy with the reference of its story; two copies
 * are aligned through it: a letter of the one stands opposite the letter of the other that stands
 * opposite the same letter of the reference. What either has besides is compared directly.
 */
tongwen.align = (() => {
  const MOST = 250000;

  /** A text by its letters: code points, folded letters, where each stands. */
  function letters(text, runs) {
    const points = Array.from(text);
    const at = [];
    let place = 0;
    runs.forEach((length, i) => {
      for (let k = 0; i % 2 === 0 && k < length; k++) at.push(place + k);
      place += length;
    });
    return { points, at, folded: at.map(i => tongwen.fold(points[i])) };
  }

  /** For each letter of a copy the letter of the reference opposite; -1 for none. */
  function toReference(copy, isReference) {
    const to = new Int32Array(copy.at.length).fill(-1);
    if (isReference) return to.map((_, i) => i);
    for (const { o, r, e } of copy.passages) {
      let own = o;
      let other = r;
      for (const [, length, kind] of e.matchAll(/(\d+)([=XDI])/g)) {
        const n = Number(length);
        if (kind === '=' || kind === 'X') {
          for (let k = 0; k < n; k++) to[own + k] = other + k;
        }
        if (kind !== 'I') own += n;
        if (kind !== 'D') other += n;
      }
    }
    return to;
  }

  /** The longest rising subsequence of pairs, by their second (Fredman 1975). */
  function rising(pairs) {
    const ends = [];
    const before = new Int32Array(pairs.length);
    pairs.forEach(([, j], p) => {
      let low = 0;
      let high = ends.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (pairs[ends[middle]][1] < j) low = middle + 1;
        else high = middle;
      }
      before[p] = low > 0 ? ends[low - 1] : -1;
      ends[low] = p;
    });
    const out = [];
    for (let p = ends.length ? ends[ends.length - 1] : -1; p >= 0; p = before[p]) out.push(pairs[p]);
    return out.reverse();
  }

  /** Pairs of a stretch that the reference lacks: what both put in. */
  function direct(a, b, i0, i1, j0, j1) {
    const pairs = [];
    while (i0 < i1 && j0 < j1 && a.folded[i0] === b.folded[j0]) pairs.push([i0++, j0++]);
    const last = [];
    while (i0 < i1 && j0 < j1 && a.folded[i1 - 1] === b.folded[j1 - 1]) last.unshift([--i1, --j1]);
    const m = i1 - i0;
    const n = j1 - j0;
    if (m > 2 && n > 2 && m * n <= MOST) {
      // Longest common subsequence by dynamic programming (Wagner and Fischer 1974).
      const width = n + 1;
      const best = new Uint16Array((m + 1) * width);
      for (let i = m - 1; i >= 0; i--) {
        for (let j = n - 1; j >= 0; j--) {
          best[i * width + j] = a.folded[i0 + i] === b.folded[j0 + j]
            ? best[(i + 1) * width + j + 1] + 1
            : Math.max(best[(i + 1) * width + j], best[i * width + j + 1]);
        }
      }
      // Some letters agree in any two texts: only texts that have half in common are worded alike.
      if (2 * best[0] >= Math.min(m, n)) {
        for (let i = 0, j = 0; i < m && j < n;) {
          if (a.folded[i0 + i] === b.folded[j0 + j]) pairs.push([i0 + i++, j0 + j++]);
          else if (best[(i + 1) * width + j] >= best[i * width + j + 1]) i++;
          else j++;
        }
      }
    }
    return pairs.concat(last);
  }

  /**
   * The stretches of two copies in their order: {a0, a1, b0, b1, same, r0, r1, moved}, in letters;
   * r0 to r1 is what of the reference lies between.
   */
  function stretches(a, b, refA, refB) {
    const opposite = new Map();
    refB.forEach((r, j) => { if (r >= 0 && !opposite.has(r)) opposite.set(r, j); });
    const candidates = [];
    refA.forEach((r, i) => { if (r >= 0 && opposite.has(r)) candidates.push([i, opposite.get(r)]); });
    const spine = rising(candidates);
    const inA = new Set(candidates.map(p => p[0]));
    const pairs = [];
    let i = 0;
    let j = 0;
    for (const [p, q] of spine.concat([[a.at.length, b.at.length]])) {
      if (p > i && q > j) pairs.push(...direct(a, b, i, p, j, q));
      if (p < a.at.length || q < b.at.length) pairs.push([p, q]);
      i = p + 1;
      j = q + 1;
    }
    const out = [];
    let r = 0;
    i = 0;
    j = 0;
    const reference = (p, q) => (refA[p] >= 0 ? refA[p] : refB[q] >= 0 ? refB[q] : r - 1);
    const add = (a1, b1, same, r1) => {
      const last = out[out.length - 1];
      if (a1 === i && b1 === j) return;
      if (last && last.same === same) Object.assign(last, { a1, b1, r1: Math.max(last.r1, r1) });
      else out.push({ a0: i, a1, b0: j, b1, same, r0: r, r1: Math.max(r, r1) });
      i = a1;
      j = b1;
      r = Math.max(r, r1);
    };
    for (const [p, q] of pairs) {
      add(p, q, false, reference(p, q));
      add(p + 1, q + 1, a.folded[p] === b.folded[q], reference(p, q) + 1);
    }
    add(a.at.length, b.at.length, false, Number.MAX_SAFE_INTEGER);
    for (const one of out) {
      let elsewhere = 0;
      for (let k = one.a0; !one.same && k < one.a1; k++) elsewhere += inA.has(k) ? 1 : 0;
      one.moved = !one.same && one.b0 === one.b1 && 2 * elsewhere > one.a1 - one.a0;
    }
    return out;
  }

  const ORDER = ['number', 'date', 'name', 'negation', 'wording', 'insertion', 'omission', 'script', 'punctuation', 'misreading'];

  /** What a difference of copies x and y is, by the variants of the story; the most telling one. */
  function kind(one, variants, x, y) {
    let best = null;
    for (const v of variants) {
      const inX = v.by.includes(x);
      if (inX === v.by.includes(y) || v.at > one.r1 || v.at + v.len < one.r0) continue;
      if (v.kind === 'punctuation' || (one.a1 > one.a0 && one.b1 > one.b0 && (v.kind === 'omission' || v.kind === 'insertion'))) continue;
      if (best === null || ORDER.indexOf(v.kind) < ORDER.indexOf(best)) best = v.kind;
    }
    if (one.moved) return 'moved';
    if (best !== null && best !== 'insertion' && best !== 'omission') return best;
    return one.a0 === one.a1 ? 'insertion' : one.b0 === one.b1 ? 'omission' : best || 'wording';
  }

  return { letters, toReference, stretches, kind };
})();
