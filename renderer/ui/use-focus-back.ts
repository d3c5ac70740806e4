/** For what comes and goes over a page: when it takes the focus with it, the focus returns. */
import { useEffect, useState } from 'react'

export function useFocusBack(): void {
  const [before] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      requestAnimationFrame(() => {
        if (document.activeElement !== document.body) return
        const isThere =
          before instanceof HTMLElement && before.isConnected && before !== document.body
        const target = isThere ? before : document.getElementById('content')
        target?.focus()
      })
    },
    [before],
  )
}
