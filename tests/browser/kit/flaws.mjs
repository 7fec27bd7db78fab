// What can be measured of a page. These functions run inside it, so each stands for itself.

/** What can be pressed and is smaller than a finger or an unsteady hand needs. */
export function smallTargets() {
  const LEAST = 43.5;
  const box = (element) => element.getBoundingClientRect();
  // For screen readers only: held in a box of one pixel.
  const unseen = (element) => {
    for (let holder = element; holder; holder = holder.parentElement) {
      const { width, height } = box(holder);
      if (width <= 1 || height <= 1 || holder.getAttribute('aria-hidden') === 'true') return true;
      if (getComputedStyle(holder).visibility === 'hidden') return true;
    }
    return false;
  };
  const found = [];
  for (const element of document.querySelectorAll(
    'a[href], button, summary, input, textarea, [role=option], [role=menuitem]',
  )) {
    const target = element.closest('label') ?? element;
    if (unseen(target)) continue;
    // A link in a sentence is as high as its line.
    if (getComputedStyle(target).display === 'inline') continue;
    // Of a field with more in it, the frame is what one presses.
    const frame = element.tagName === 'INPUT' && target.parentElement.matches('[role=group]');
    const { width, height } = box(frame ? target.parentElement : target);
    if (width >= LEAST && height >= LEAST) continue;
    const name = element.getAttribute('aria-label') ?? element.innerText;
    found.push(`“${name.trim()}” is ${Math.round(width)} by ${Math.round(height)} px`);
  }
  return found;
}

/** What holds more than it shows and does not scroll: words that are cut off. */
export function cutOff() {
  return [...document.querySelectorAll('textarea')]
    .filter((field) => field.clientHeight > 2 && field.scrollHeight - field.clientHeight > 2)
    .filter((field) => getComputedStyle(field).overflowY === 'hidden')
    .map((field) => `“${field.value.slice(0, 40)}” is cut off`);
}

/** What is wrong with how the focus shows, or null. */
export function focusFlaw() {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const ringed = (one) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(one);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  };
  const target = element.closest('label') ?? element;
  const name = (element.getAttribute('aria-label') ?? target.innerText ?? '').trim().slice(0, 60);
  // The ring may lie around the mark of a choice, or around the frame of a field.
  const near = [element, ...(target === element ? [] : target.querySelectorAll('*'))];
  for (let holder = element.parentElement, up = 0; holder && up < 3; holder = holder.parentElement, up += 1) {
    near.push(holder);
  }
  if (!near.some(ringed)) return `nothing shows that the focus is on “${name}”`;
  const { left, top, width, height } = target.getBoundingClientRect();
  const places = [0.1, 0.5, 0.9]
    .map((part) => [left + width * part, top + height * part])
    .filter(([x, y]) => x >= 0 && y >= 0 && x < window.innerWidth && y < window.innerHeight);
  const free = places.some(([x, y]) => {
    const above = document.elementFromPoint(x, y);
    return above && (target.contains(above) || above.contains(target));
  });
  return free ? null : `“${name}” has the focus and is out of sight`;
}
