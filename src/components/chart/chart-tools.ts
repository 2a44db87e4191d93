import type { Texts } from '../shared/locales/texts.js';
import type { Tool } from './chart-toolbar.js';
import { canFillScreen } from './fullscreen.js';
import type { DragMode } from './pointer-tools.js';
import { tooltipColumnsId } from './tooltip-columns.js';

/** The buttons of a chart: those of the drawing go while the table stands in its place. */
export function toolsOf(
  { toolbar: texts }: Texts,
  mode: DragMode | null,
  showsTable: boolean,
  isFullscreen: boolean,
): Tool[] {
  const modeTool = (name: DragMode, label: string): Tool => ({ name, label, pressed: mode === name });
  const drawing: Tool[] = [
    { name: 'zoom-in', label: texts.zoomIn },
    { name: 'zoom-out', label: texts.zoomOut },
    modeTool('zoom-box', texts.zoomBox),
    modeTool('pan', texts.pan),
    { name: 'reset', label: texts.reset },
    modeTool('select-box', texts.selectBox),
    modeTool('lasso', texts.lasso),
    { name: 'columns', label: texts.columns, popover: tooltipColumnsId },
    { name: 'png', label: texts.png },
  ];
  const fullscreen: Tool = { name: 'fullscreen', label: texts.fullscreen, pressed: isFullscreen };
  return [
    ...(showsTable ? [] : drawing),
    ...(canFillScreen() ? [fullscreen] : []),
    { name: 'table', label: texts.table, pressed: showsTable },
  ];
}
