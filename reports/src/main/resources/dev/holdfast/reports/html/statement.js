'use strict';

// Shows and moves what the page holds. It fetches nothing and keeps nothing, and text never becomes markup.
document.addEventListener('DOMContentLoaded', () => {
  const make = (name, css, text = '') => {
    const node = document.createElement(name);
    node.className = css;
    node.textContent = text;
    return node;
  };
  const button = (css, text) => {
    const node = make('button', css, text);
    node.type = 'button';
    return node;
  };
  const set = (node, attributes) => Object.entries(attributes).forEach(([key, value]) => node.setAttribute(key, value));
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  // In the words of the page; {} is a name.
  const words = document.querySelector('#words')?.content;
  const word = (key, name) => (words?.querySelector(`[data-word=${key}]`)?.textContent ?? key).replace('{}', () => name);
  const clamp = (value, most) => Math.max(8, Math.min(value, most - 8));

  const status = make('p', 'unseen');
  set(status, {role: 'status'});
  const tip = make('div', 'tip');
  set(tip, {'aria-hidden': 'true'});
  tip.hidden = true;
  document.body.append(status, tip);

  // Of these elements one is a tab stop; the arrow keys lead on.
  const stop = (elements, at) => elements.forEach(element => set(element, {tabindex: element === at ? 0 : -1}));
  const go = (elements, to) => {
    if (to) {
      stop(elements, to);
      to.focus();
    }
  };

  // --- Charts: values on hover and on focus ---

  const SVG = 'http://www.w3.org/2000/svg';
  let shown = null;
  let marker = null;

  function hide() {
    tip.hidden = true;
    marker?.remove();
    shown = marker = null;
  }

  function place() {
    const spot = shown.getBoundingClientRect();
    const own = tip.getBoundingClientRect();
    const room = document.documentElement.clientWidth;
    const above = spot.top - own.height - 8;
    tip.style.left = clamp(spot.left + (spot.width - own.width) / 2, room - own.width) + 'px';
    tip.style.top = clamp(above < 8 ? spot.bottom + 8 : above, innerHeight - own.height) + 'px';
  }

  function show(spot) {
    if (shown === spot) {
      return;
    }
    hide();
    shown = spot;
    tip.replaceChildren(...spot.dataset.value.split('\n').map((line, i) => make('p', i === 1 ? 'strong' : '', line)));
    tip.hidden = false;
    place();
    mark(spot);
  }

  // A line through the month and a ring on its point, or a shade behind the bar.
  function mark(spot) {
    const [x, y, width, height] = ['x', 'y', 'width', 'height'].map(name => Number(spot.getAttribute(name)));
    marker = document.createElementNS(SVG, 'g');
    set(marker, {class: 'marker'});
    const draw = (name, places) => {
      const shape = document.createElementNS(SVG, name);
      set(shape, places);
      marker.append(shape);
    };
    const centre = x + width / 2;
    if (spot.dataset.mark) {
      draw('line', {x1: centre, x2: centre, y1: y, y2: y + height - 34});
      draw('circle', {cx: centre, cy: spot.dataset.mark, r: 4.5});
      spot.parentNode.append(marker);
    } else {
      draw('rect', {x, y, width, height});
      spot.parentNode.prepend(marker);
    }
  }

  function enliven(chart) {
    const spots = all('.spot', chart);
    const months = spots.some(spot => spot.dataset.mark);
    set(chart, {role: 'group', 'aria-label': chart.getAttribute('aria-label') + '. ' + word('arrows')});
    spots.forEach(spot => {
      set(spot, {role: 'img', 'aria-label': spot.dataset.value.replaceAll('\n', ', ')});
      spot.addEventListener('focus', () => show(spot));
      spot.addEventListener('blur', hide);
    });
    stop(spots, months ? spots.at(-1) : spots[0]);
    chart.addEventListener('keydown', event => {
      const at = spots.indexOf(event.target);
      const to = {
        ArrowLeft: at - 1, ArrowUp: at - 1, ArrowRight: at + 1, ArrowDown: at + 1, Home: 0, End: spots.length - 1,
      }[event.key];
      if (at >= 0 && to !== undefined) {
        event.preventDefault();
        go(spots, spots[to]);
      }
    });
  }

  const charts = root => all('svg:has(.spot)', root).forEach(enliven);
  charts(document);
  document.addEventListener('pointerover', event => {
    const spot = event.target.closest('.spot');
    if (spot) {
      show(spot);
    } else if (shown && !tip.contains(event.target)) {
      hide();
    }
  });
  document.addEventListener('scroll', () => shown && place(), {capture: true, passive: true});
  addEventListener('resize', hide);

  // --- Segments: the bridge and trend of one, at a click ---

  const stories = new Map(all('template[data-panel]').map(story => [story.dataset.panel, story]));
  const places = all('td[data-panel], tr[data-panel]');
  const openers = new Map();
  const panel = make('div', 'panel');
  let open = null;

  function close() {
    if (open) {
      const opener = openers.get(open);
      set(opener, {'aria-expanded': 'false'});
      opener.closest('[data-panel]').classList.remove('chosen');
      panel.hidden = true;
      panel.closest('section').classList.remove('open');
      open = null;
      return opener;
    }
    return null;
  }

  function choose(id) {
    hide();
    close();
    open = id;
    const story = stories.get(id);
    const shut = button('close', word('close') + ' ×');
    shut.addEventListener('click', () => close().focus());
    panel.replaceChildren(shut, story.content.cloneNode(true));
    all('button[data-panel]', panel).forEach(crumb => crumb.addEventListener('click', () => choose(crumb.dataset.panel)));
    set(panel, {'aria-label': story.dataset.name});
    panel.hidden = false;
    panel.closest('section').classList.add('open');
    charts(panel);
    const opener = openers.get(id);
    set(opener, {'aria-expanded': 'true'});
    opener.closest('[data-panel]').classList.add('chosen');
    stop([...openers.values()], opener);
    status.textContent = panel.querySelector('h3').textContent;
    panel.focus({preventScroll: true});
    panel.scrollIntoView({block: 'nearest'});
  }

  function opener(place) {
    const id = place.dataset.panel;
    const at = place.querySelector('.ratio, th');
    const own = button('opens', '');
    own.append(...at.childNodes);
    all('[tabindex]', own).forEach(name => name.removeAttribute('tabindex'));
    set(own, {
      'aria-label': own.textContent.trim() + ', ' + word('story', stories.get(id).dataset.name),
      'aria-expanded': 'false',
      'aria-controls': panel.id,
    });
    own.addEventListener('click', () => (open === id ? close() : choose(id)));
    at.append(own);
    place.addEventListener('click', event => event.target.closest('button, .name') || own.click());
    openers.set(id, own);
  }

  // The opener that stands next to another on the page, in the direction of a key.
  function next(from, key) {
    const [right, down] = {ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1]}[key] || [0, 0];
    const centre = element => {
      const box = element.closest('[data-panel]').getBoundingClientRect();
      return [box.left + box.width / 2, box.top + box.height / 2];
    };
    const [x, y] = centre(from);
    const reach = element => {
      const [toX, toY] = centre(element);
      const along = right ? (toX - x) * right : (toY - y) * down;
      return along > 2 ? along + 4 * Math.abs(right ? toY - y : toX - x) : Infinity;
    };
    const nearest = [...openers.values()].sort((one, other) => reach(one) - reach(other))[0];
    return reach(nearest) < Infinity ? nearest : null;
  }

  if (places.length) {
    const section = places[0].closest('section');
    panel.id = 'segment';
    panel.tabIndex = -1;
    panel.hidden = true;
    set(panel, {role: 'region'});
    section.querySelector(':scope > .wide, :scope > .columns').after(panel);
    section.classList.add('drill');
    section.querySelector('.subtitle').append(make('span', 'hint', ' ' + word('choose')));
    places.forEach(opener);
    stop([...openers.values()], [...openers.values()][0]);
    section.addEventListener('keydown', event => {
      if (event.target.matches('.opens') && event.key.startsWith('Arrow')) {
        event.preventDefault();
        go([...openers.values()], next(event.target, event.key));
      }
    });
  }

  document.addEventListener('keydown', event => {
    if (event.key === 'Escape') {
      if (shown) {
        hide();
      } else {
        close()?.focus();
      }
    }
  });

  // --- Tables: sorted by a click on a head ---

  const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec';
  const SIZES = {k: 1e3, M: 1e6, B: 1e9};

  function number(text) {
    const parts = /^([−+]?)\D{0,4}?([\d,]*\.?\d+)([kMB]?)/.exec(text);
    return parts ? (parts[1] === '−' ? -1 : 1) * parts[2].replaceAll(',', '') * (SIZES[parts[3]] || 1) : null;
  }

  function date(text) {
    const parts = /^(?:(\d{1,2}) )?([A-Z][a-z]{2}) (\d{4})(?:, (\d\d):(\d\d))?/.exec(text);
    const month = parts ? MONTHS.indexOf(parts[2]) / 3 : -1;
    return month >= 0 ? Date.UTC(parts[3], month, parts[1] || 1, parts[4] || 0, parts[5] || 0) : null;
  }

  // What a cell counts as: a number, a date or words; null for a dash, which stays last.
  function worth(row, column, numeric) {
    const cell = row.cells[column];
    const text = (cell.querySelector('.ratio') || cell).textContent.trim();
    return numeric ? number(text) : (date(text) ?? (text || null));
  }

  const compare = (one, other) =>
    typeof one === 'number' && typeof other === 'number'
      ? one - other
      : String(one).localeCompare(String(other), 'en', {numeric: true});

  function sort(bodies, rows, column, numeric, sign) {
    const keyed = rows.map((row, i) => ({row, i, key: worth(row, column, numeric)}));
    keyed.sort((one, other) => {
      const absent = (one.key === null) - (other.key === null);
      return absent || (one.key === null ? 0 : sign * compare(one.key, other.key)) || one.i - other.i;
    });
    fill(bodies, keyed.map(({row}) => row));
  }

  const plain = body => [...body.rows].filter(row => !row.matches('.sum'));

  // Each body keeps its count of rows, and its sums at the foot.
  function fill(bodies, rows) {
    const rest = [...rows];
    const counts = bodies.map(body => plain(body).length);
    bodies.forEach((body, i) => body.prepend(...rest.splice(0, counts[i])));
  }

  function sortable(tables) {
    const bodies = tables.map(table => table.tBodies[0]);
    const original = bodies.flatMap(plain);
    const heads = tables.flatMap(table => all('thead th', table));
    if (original.length < 2) {
      return;
    }
    heads.forEach(head => {
      const own = button('sorts', '');
      own.append(...head.childNodes);
      all('[tabindex]', own).forEach(name => name.removeAttribute('tabindex'));
      head.append(own);
      own.addEventListener('click', () => {
        const numeric = head.matches('.n');
        const [first, second] = numeric ? ['descending', 'ascending'] : ['ascending', 'descending'];
        const now = head.getAttribute('aria-sort');
        const order = now === null ? first : now === first ? second : null;
        heads.forEach(other => other.removeAttribute('aria-sort'));
        if (order) {
          const alike = heads.filter(other => other.cellIndex === head.cellIndex);
          alike.forEach(other => set(other, {'aria-sort': order}));
          sort(bodies, original, head.cellIndex, numeric, order === 'ascending' ? 1 : -1);
        } else {
          fill(bodies, original);
        }
        status.textContent = word(order ?? 'original', own.textContent.trim());
      });
    });
  }

  const rankings = all('table.ranking.sortable');
  if (rankings.length) {
    sortable(rankings);
  }
  all('table.sortable:not(.ranking)').forEach(table => sortable([table]));

  // --- Light and dark ---

  const root = document.documentElement;
  const theme = button('theme', word('theme'));
  theme.addEventListener('click', () => {
    const dark = (root.dataset.theme || (matchMedia('(prefers-color-scheme: dark)').matches && 'dark')) === 'dark';
    root.dataset.theme = dark ? 'light' : 'dark';
    status.textContent = word(dark ? 'light' : 'dark');
  });
  document.querySelector('.masthead nav')?.append(theme);
});
