/**
 * Makes `parent` hold what `wanted` holds, and keeps what is the same: an element of the same id and tag stays the same
 * object, so that focus, caret, selection, radio groups and live regions survive. Elements without an id are matched by
 * place and tag.
 * @param {Element} parent
 * @param {Element|DocumentFragment} wanted is left without some of its children
 * @param {(arrived: Element) => void} arrived is called with each element that is put in anew, before it is put in
 */
export function morph(parent, wanted, arrived = () => {}) {
  const byId = new Map();
  for (const child of parent.children) if (child.id) byId.set(child.id, child);
  let here = parent.firstChild;
  for (const want of [...wanted.childNodes]) {
    const same = find(here, want, byId);
    if (!same) {
      if (want.nodeType === Node.ELEMENT_NODE) arrived(want);
      parent.insertBefore(want, here);
      continue;
    }
    if (same === here) here = here.nextSibling;
    else parent.insertBefore(same, here);
    alter(same, want, arrived);
  }
  while (here) {
    const next = here.nextSibling;
    here.remove();
    here = next;
  }
}

/** The node of the old children that `want` is, or null. */
function find(here, want, byId) {
  if (want.id) {
    const same = byId.get(want.id);
    return same && same.tagName === want.tagName ? same : null;
  }
  const matches = here && here.nodeType === want.nodeType && here.nodeName === want.nodeName && !here.id;
  return matches ? here : null;
}

function alter(old, want, arrived) {
  if (old.nodeType !== Node.ELEMENT_NODE) {
    if (old.data !== want.data) old.data = want.data;
    return;
  }
  for (const { name } of [...old.attributes]) {
    if (!want.hasAttribute(name) && name !== 'style' && name !== 'tabindex') old.removeAttribute(name);
  }
  for (const { name, value } of want.attributes) {
    if (name !== 'style' && old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
  setState(old, want);
  if (old.tagName !== 'TEXTAREA') morph(old, want, arrived);
}

/** What somebody can change is a property, not an attribute. What is being typed is left alone. */
function setState(old, want) {
  if (old.tagName === 'TEXTAREA' || (old.tagName === 'INPUT' && isText(old))) {
    const value = want.tagName === 'TEXTAREA' ? want.textContent : (want.getAttribute('value') ?? '');
    const typing = old === document.activeElement || old.dataset.unsent !== undefined;
    if (!typing && old.value !== value) old.value = value;
  } else if (old.type === 'radio' || old.type === 'checkbox') {
    old.checked = want.hasAttribute('checked');
  } else if (old.type === 'range') {
    if (old.value !== want.getAttribute('value')) old.value = want.getAttribute('value');
  }
}

/** @param {HTMLInputElement} input */
export function isText(input) {
  return !['radio', 'checkbox', 'range', 'button', 'submit'].includes(input.type);
}
