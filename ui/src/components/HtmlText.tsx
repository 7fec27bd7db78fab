import { createElement, useMemo, type ReactNode } from 'react';
import styles from './html-text.module.css';

/** What may come out, and as what. A heading goes one level down: it stands under the page's own. */
const ELEMENTS: Readonly<Record<string, string>> = {
  H2: 'h3',
  H3: 'h4',
  H4: 'h5',
  H5: 'h6',
  H6: 'h6',
  P: 'p',
  OL: 'ol',
  UL: 'ul',
  LI: 'li',
  BLOCKQUOTE: 'blockquote',
  PRE: 'pre',
  CODE: 'code',
  TABLE: 'table',
  THEAD: 'thead',
  TBODY: 'tbody',
  TR: 'tr',
  TH: 'th',
  TD: 'td',
  HR: 'hr',
  BR: 'br',
  EM: 'em',
  STRONG: 'strong',
  DEL: 'del',
};
const EMPTY = new Set(['HR', 'BR']);
/** Their words are not for people. */
const SILENT = new Set(['SCRIPT', 'STYLE', 'TEMPLATE']);

function attributesOf(element: Element): Record<string, string | number> {
  const start = Number(element.getAttribute('start'));
  const align = element.getAttribute('class');
  return {
    ...(element.tagName === 'TH' ? { scope: 'col' } : {}),
    ...(element.tagName === 'OL' && Number.isInteger(start) && start > 1 ? { start } : {}),
    ...(align === 'centre' || align === 'right' ? { 'data-align': align } : {}),
  };
}

function drawn(node: Node, key: number): ReactNode {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent;
  if (!(node instanceof Element) || SILENT.has(node.tagName)) return null;
  const children = EMPTY.has(node.tagName) ? undefined : [...node.childNodes].map(drawn);
  if (node.tagName === 'A') {
    // Not a link: here it would leave the window, or, with a fragment, the page.
    // Its address is shown instead, as in print.
    const address = node.getAttribute('href') ?? '';
    return (
      <span key={key} className={styles.link}>
        {children}
        {/^(https?|mailto):/.test(address) && address !== node.textContent && (
          <small> ({address})</small>
        )}
      </span>
    );
  }
  const tag = ELEMENTS[node.tagName];
  // An element we do not know leaves its words.
  return tag ? (
    createElement(tag, { key, ...attributesOf(node) }, children)
  ) : (
    <span key={key}>{children}</span>
  );
}

/**
 * Sanitised HTML from the api, drawn as elements of ours. It is parsed into a
 * document that runs and loads nothing, and only what is listed here is drawn
 * from it, so that a mistake in sanitising stays a mistake in the text.
 */
export function HtmlText({ html, lang }: { html: string; lang?: string }) {
  const nodes = useMemo(() => {
    const { body } = new DOMParser().parseFromString(html, 'text/html');
    return [...body.childNodes].map(drawn);
  }, [html]);
  return (
    <div className={styles.text} {...(lang ? { lang } : {})}>
      {nodes}
    </div>
  );
}
