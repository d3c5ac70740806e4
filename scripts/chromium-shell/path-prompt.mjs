/** Asks for a path in the page, in an isolated world that the page's scripts cannot see into. */

/** @returns the chosen paths, none when cancelled. */
export async function askForPath(contents, wish, check) {
  const { frameTree } = await contents.command('Page.getFrameTree')
  const { executionContextId } = await contents.command('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'dialog',
  })
  let problem = ''
  let text = wish.defaultPath ?? ''
  for (;;) {
    const { result } = await contents.command('Runtime.evaluate', {
      contextId: executionContextId,
      awaitPromise: true,
      returnByValue: true,
      expression: `(${drawPrompt})(${JSON.stringify({ title: wish.title, kind: wish.kind, isMultiple: wish.isMultiple, problem, text })})`,
    })
    if (typeof result.value !== 'string') return []
    const checked = check(result.value)
    if (checked.paths) return checked.paths
    ;({ problem } = checked)
    text = result.value
  }
}

/** Runs in the page; refers to nothing outside. */
function drawPrompt({ title, kind, isMultiple, problem, text }) {
  const host = document.body.appendChild(document.createElement('div'))
  const root = host.attachShadow({ mode: 'closed' })
  const make = (name, properties, ...children) => {
    const element = Object.assign(document.createElement(name), properties)
    element.append(...children)
    return element
  }
  const box = make('textarea', { value: text, rows: isMultiple ? 4 : 1, spellcheck: false })
  box.style.cssText = 'width:100%;box-sizing:border-box;font:14px monospace;padding:8px'
  const words = { open: 'Path of the file', save: 'Where to save it', folder: 'Path of the folder' }
  const label = make('label', {}, isMultiple ? 'Paths of the files, one a line' : words[kind], box)
  const cancel = make('button', { type: 'button', textContent: 'Cancel' })
  const ok = make('button', { type: 'submit', textContent: kind === 'save' ? 'Save' : 'Open' })
  const buttons = make('p', {}, cancel, ' ', ok)
  buttons.style.textAlign = 'right'
  const form = make('form', {}, make('h3', { textContent: title ?? 'Choose' }), label)
  form.append(make('p', { role: 'alert', textContent: problem }), buttons)
  const dialog = root.appendChild(make('dialog', {}, form))
  dialog.style.cssText =
    'font:14px sans-serif;width:min(560px,90vw);border-radius:6px;border:1px solid'
  dialog.showModal()
  box.select()
  return new Promise((resolve) => {
    const end = (value) => {
      host.remove()
      resolve(value)
    }
    cancel.onclick = () => end(null)
    dialog.oncancel = () => end(null)
    form.onsubmit = (event) => {
      event.preventDefault()
      end(box.value)
    }
    box.onkeydown = (event) => {
      event.stopPropagation()
      if (event.key === 'Enter' && !isMultiple) {
        event.preventDefault()
        end(box.value)
      }
    }
  })
}
