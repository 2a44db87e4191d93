const printStyles = `
  @page { margin: 15mm; }
  body { margin: 0; color: #000; background: #fff; font: 10pt/1.4 var(--font); }
  h1 { margin: 0; font-size: 16pt; }
  p { margin: 2mm 0; }
  canvas { display: block; max-inline-size: 100%; block-size: auto !important; margin-block-start: 6mm; break-inside: avoid; }
`;

/**
 * Prints some nodes and nothing else of the page. They are put into a frame of their own, because hiding the rest of a
 * host page would need a style in it. The frame is gone when printing is over.
 *
 * @param host where the frame hangs, unseen
 */
export function printNodes(
  host: ParentNode & Node,
  title: string,
  lang: string,
  fontFamily: string,
  nodes: Node[],
): void {
  const frame = document.createElement('iframe');
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  // Not `display: none`: some browsers print nothing of such a frame.
  Object.assign(frame.style, { position: 'fixed', inlineSize: '0', blockSize: '0', border: '0' });
  host.append(frame);
  const view = frame.contentWindow as (Window & typeof globalThis) | null;
  if (!view) return frame.remove();
  view.document.title = title;
  view.document.documentElement.lang = lang;
  view.document.documentElement.style.setProperty('--font', fontFamily);
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(printStyles);
  view.document.adoptedStyleSheets = [sheet];
  view.document.body.append(...nodes);
  view.addEventListener('afterprint', () => frame.remove());
  view.focus();
  view.print();
}
