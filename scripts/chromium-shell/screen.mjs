/** screen: the browser corrects a window that would lie outside, so one wide area will do. */
const area = { x: 0, y: 0, width: 10_000, height: 10_000 }
const display = { id: 1, bounds: area, workArea: area, workAreaSize: area, scaleFactor: 1 }

export const screen = {
  getPrimaryDisplay: () => display,
  getAllDisplays: () => [display],
  getDisplayMatching: () => display,
}
