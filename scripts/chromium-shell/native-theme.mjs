/** nativeTheme: the theme the page is told of, through emulated media. */
import { EventEmitter } from 'node:events'

class NativeTheme extends EventEmitter {
  #source = 'system'
  #isSystemDark = false
  #command

  get themeSource() {
    return this.#source
  }
  set themeSource(source) {
    this.#source = source
    void this.#apply()
    this.emit('updated')
  }
  get shouldUseDarkColors() {
    return this.#source === 'system' ? this.#isSystemDark : this.#source === 'dark'
  }

  /** @param command sends to the page's DevTools session */
  async attach(command) {
    this.#command = command
    const expression = "matchMedia('(prefers-color-scheme: dark)').matches"
    this.#isSystemDark = (await command('Runtime.evaluate', { expression })).result.value === true
    if (this.#source !== 'system') await this.#apply()
    if (this.#isSystemDark) this.emit('updated')
  }

  async #apply() {
    const value = this.#source === 'system' ? '' : this.#source
    await this.#command?.('Emulation.setEmulatedMedia', {
      features: [{ name: 'prefers-color-scheme', value }],
    })
  }
}

export const nativeTheme = new NativeTheme()
