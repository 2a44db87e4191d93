const styles = `
  @page { margin: 15mm; }
  body { margin: 0; color: #000; background: #fff; font: 10pt/1.4 var(--font); }
  h1 { margin: 0; font-size: 16pt; }
  p { margin: 2mm 0; }
  canvas { display: block; max-inline-size: 100%; max-block-size: 115mm; margin: 4mm 0; break-inside: avoid; }
`;

export interface PrintedPage {
  readonly title: string;
  readonly lang: string;
  readonly fontFamily: string;
  readonly nodes: readonly Node[];
}

/**
 * Prints some nodes and nothing else of the page. They go into a frame of their own, because hiding the rest of a host page
 * would need a style in it. The frame is gone when printing is over.
 *
 * @param place where the frame hangs, unseen
 */
export function printNodes(place: ShadowRoot, { title, lang, fontFamily, nodes }: PrintedPage): void {
  const frame = document.createElement('iframe');
  frame.ariaHidden = 'true';
  frame.tabIndex = -1;
  // Not `display: none`: some browsers print nothing of such a frame.
  Object.assign(frame.style, { position: 'fixed', inlineSize: '0', blockSize: '0', border: '0' });
  place.append(frame);
  const view = frame.contentWindow as (Window & typeof globalThis) | null;
  if (!view) return frame.remove();
  const { document: page } = view;
  page.title = title;
  page.documentElement.lang = lang;
  page.documentElement.style.setProperty('--font', fontFamily);
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(styles);
  page.adoptedStyleSheets = [sheet];
  page.body.append(...nodes);
  view.addEventListener('afterprint', () => frame.remove());
  view.focus();
  view.print();
}
