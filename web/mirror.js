/** The screen as HTML in the page: put in place, and, over the canvas, laid where the canvas drew it. */

import { morph } from './morph.js';

/** For a picture that the canvas shows: an <img> keeps its role and its words, and fetches nothing. */
const kNothing = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

const kOverField = 8;

/**
 * @param {HTMLElement} page
 * @param {{address: (media: string) => Promise<string>}} pictures
 * @param {{address: (media: string) => string}} sounds
 */
export function makeMirror(page, pictures, sounds) {
  let screen = page.querySelector('#main')?.dataset.screen ?? '';
  let painted = false;
  let news = '';
  let bar = 0;
  let laid = null;
  let places = new WeakMap();

  const showPictures = (root) => {
    for (const image of root.querySelectorAll('img[src^="media:"], img[data-media]')) {
      const media = image.dataset.media ?? image.getAttribute('src').slice('media:'.length);
      image.dataset.media = media;
      if (painted) image.src = kNothing;
      else pictures.address(media).then((address) => painted || image.setAttribute('src', address));
    }
  };

  const bringSounds = () => {
    for (const player of page.querySelectorAll('audio[src^="media:"]')) {
      player.dataset.media = player.getAttribute('src').slice('media:'.length);
      player.src = sounds.address(player.dataset.media);
    }
  };

  const showProgress = () => {
    for (const bar of page.querySelectorAll('[role=progressbar]')) {
      bar.style.setProperty('--done', `${bar.getAttribute('aria-valuenow')}%`);
    }
  };

  /** What is brought into view comes to lie below the bar. */
  const setBar = (height) => {
    if (height === bar) return;
    bar = height;
    document.documentElement.style.setProperty('--bar', `${height}px`);
  };
  const barSize = new ResizeObserver(([{ target }]) => painted || setBar(target.offsetHeight));
  let watched = null;
  /** The page may have come without a bar: in a tab that takes over from another. */
  const watchBar = () => {
    const found = page.querySelector('#bar');
    if (found === watched) return;
    barSize.disconnect();
    if (found) barSize.observe(found);
    watched = found;
  };
  watchBar();

  /** A live region says what changes in it, not what it came with: so it, or each message in it, comes empty and gets its words in a moment. */
  const arrived = (element) => {
    const regions = element.matches('[role=status]') ? [element] : element.querySelectorAll('[role=status], [role=log] [data-node]');
    for (const region of regions) {
      const words = [...region.childNodes];
      if (!words.length) continue;
      region.replaceChildren();
      setTimeout(() => region.childNodes.length || region.replaceChildren(...words));
    }
  };

  return {
    /**
     * Shows a screen. On another one than before, the scroll goes to the top and the focus to the heading.
     * @param {string} html
     * @param {{id: string, title: string, language: string}} head
     */
    show(html, head) {
      const template = document.createElement('template');
      template.innerHTML = html;
      keepAddresses(page, template.content);
      news = screen === head.id ? changedStatus(page, template.content) : '';
      morph(page, template.content, arrived);
      watchBar();
      showPictures(page);
      bringSounds();
      if (!painted) showProgress();
      document.title = head.title;
      document.documentElement.lang = head.language;
      document.documentElement.dir = page.querySelector('#main').dir;
      if (screen === head.id) return;
      const first = screen === '';
      screen = head.id;
      if (first) return;
      turn(page.querySelector('#main'));
      scrollTo(0, 0);
      page.querySelector('h1')?.focus({ preventScroll: true });
    },

    /** What was said anew is brought into view, once it is laid. */
    reveal() {
      if (news) document.getElementById(news)?.scrollIntoView({ block: 'nearest' });
      news = '';
    },

    /** Over the canvas (true) or as a page of its own (false). */
    setPainted(now) {
      if (painted === now) return;
      painted = now;
      places = new WeakMap();
      laid = null;
      if (!now) {
        for (const element of page.querySelectorAll('[style]')) element.removeAttribute('style');
        page.removeAttribute('style');
        showProgress();
      }
      document.documentElement.classList.toggle('painted', now);
      document.getElementById('plain-look').media = now ? 'not all' : '';
      document.getElementById('painted-look').media = now ? '' : 'not all';
      showPictures(page);
    },

    /**
     * Lays each leaf where it was painted. When the page was turned, zoomed, or its words changed their size, what was looked at stays.
     * @param {import('./engine.js').Layout} layout
     * @param {string} shape how wide the window is and how large its words are
     */
    place({ nodes, barHeight, contentHeight }, shape) {
      const held = laid && laid.shape !== shape ? lookedAt(laid) : null;
      laid = { nodes, shape, height: innerHeight };
      set(page, places, `height:${barHeight + contentHeight}px`);
      setBar(barHeight);
      for (const { id, x, y, width, height, fixed } of nodes) {
        const element = document.getElementById(`n-${id}`);
        if (!element) continue;
        const top = fixed ? y : y + barHeight;
        set(element, places, `left:${x}px;top:${top}px;width:${width}px;height:${height}px`);
        if (element.labels?.length && !element.closest('label')) placeAbove(element, places, { x, top, width });
      }
      if (held) hold(held, nodes);
    },
  };
}

/** The page's style sheet lets it arrive, each time anew. */
function turn(main) {
  main.classList.remove('turned');
  void main.offsetWidth;
  main.classList.add('turned');
}

/** The node that somebody is at, or else the first that can be seen, and how far below the bar it is. */
function lookedAt({ nodes, height: all }) {
  const seen = nodes.filter(({ y, height, fixed }) => !fixed && y + height > scrollY && y < scrollY + all);
  const focused = document.activeElement?.closest('[data-node]')?.id;
  const node = seen.find(({ id }) => `n-${id}` === focused) ?? seen[0];
  return node && { id: node.id, below: node.y - scrollY };
}

/** Brings that node to where it was, and into view as far as there is room. */
function hold({ id, below }, nodes) {
  const node = nodes.find((each) => each.id === id);
  if (!node) return;
  scrollTo(0, node.y - below);
  document.getElementById(`n-${id}`).scrollIntoView({ block: 'nearest' });
}

/** The id of the live region whose words are not what they were, or ''. */
function changedStatus(page, wanted) {
  for (const status of wanted.querySelectorAll('[role=status]')) {
    const before = page.querySelector(`#${CSS.escape(status.id)}`)?.textContent ?? '';
    if (status.textContent && status.textContent !== before) return status.id;
  }
  return '';
}

/** A field's name and hint stand over it; the canvas reports the field alone. */
function placeAbove(field, places, { x, top, width }) {
  const key = `${x} ${top} ${width}`;
  if (places.get(field.labels[0]) === key) return;
  let foot = top - kOverField;
  const hint = field.getAttribute('aria-describedby');
  for (const element of [hint && document.getElementById(hint), field.labels[0]]) {
    if (!element) continue;
    element.style.cssText = `left:${x}px;width:${width}px`;
    foot -= element.offsetHeight;
    element.style.top = `${foot}px`;
    places.set(element, key);
  }
}

function set(element, places, style) {
  if (places.get(element) === style) return;
  places.set(element, style);
  element.style.cssText = style;
}

/** A picture or a sound that is there already keeps the address that it was given. */
function keepAddresses(page, wanted) {
  for (const element of wanted.querySelectorAll('[src^="media:"]')) {
    const there = page.querySelector(`#${CSS.escape(element.id)}`);
    const media = element.getAttribute('src').slice('media:'.length);
    if (there?.dataset.media !== media) continue;
    element.dataset.media = media;
    element.setAttribute('src', there.getAttribute('src'));
  }
}
