/** Brings a part of the page to the top and gives its heading the focus, as a link to it would. */
export function showPart(anchor: string): void {
  const heading = document.getElementById(anchor);
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView({ block: 'start' });
}
