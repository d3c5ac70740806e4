/** Menu: kept, not drawn; its accelerators work, and the page's palette shows the same commands. */
export class MenuItem {
  constructor(options) {
    Object.assign(this, { enabled: true, visible: true, checked: false, label: '' }, options)
    this.type ??= options.submenu ? 'submenu' : 'normal'
    this.submenu = options.submenu && Menu.buildFromTemplate(options.submenu)
    this.click = () => {
      if (this.enabled) options.click?.(this, undefined, {})
    }
  }
}

export class Menu {
  static #current = null
  items = []

  static buildFromTemplate(template) {
    const menu = new Menu()
    menu.items = template.map((item) => (item instanceof MenuItem ? item : new MenuItem(item)))
    return menu
  }
  static setApplicationMenu = (menu) => void (Menu.#current = menu)
  static getApplicationMenu = () => Menu.#current

  /** A key that the page did not take: the item with this accelerator acts. */
  static pressed(key) {
    const item = Menu.#current
      ?.all()
      .find(({ accelerator }) => accelerator && fits(accelerator, key))
    item?.click()
  }

  append = (item) => void this.items.push(item)
  getMenuItemById = (id) => this.all().find((item) => item.id === id) ?? null
  popup = () => {}

  all() {
    return this.items.flatMap((item) => [item, ...(item.submenu?.all() ?? [])])
  }
}

const isMac = process.platform === 'darwin'
const named = {
  plus: '+',
  space: ' ',
  esc: 'escape',
  return: 'enter',
  up: 'arrowup',
  down: 'arrowdown',
  left: 'arrowleft',
  right: 'arrowright',
}

function fits(accelerator, key) {
  const parts = accelerator.toLowerCase().split('+')
  const last = parts.pop() || 'plus'
  const has = (...names) => names.some((name) => parts.includes(name))
  const common = has('cmdorctrl', 'commandorcontrol')
  return (
    key.ctrlKey === (has('ctrl', 'control') || (common && !isMac)) &&
    key.metaKey === (has('cmd', 'command', 'super', 'meta') || (common && isMac)) &&
    key.altKey === has('alt', 'option') &&
    key.shiftKey === has('shift') &&
    ((named[last] ?? last) === key.key.toLowerCase() || `key${last}` === key.code.toLowerCase())
  )
}
