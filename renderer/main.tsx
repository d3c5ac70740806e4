/** Entry of the page: styles, the link to the backend, then React. */
import '@mantine/core/styles.layer.css'
import '@mantine/notifications/styles.layer.css'
import './ui/fonts.css'
import './ui/tokens.css'
import './ui/base.css'
import { createRoot } from 'react-dom/client'
import { z } from 'zod'
import { App } from './app/App.tsx'
import { startBackendLink } from './app/backend.ts'
import { startColorScheme } from './app/color-scheme.ts'
import { startLocation } from './app/location.ts'
import { startRefetching } from './app/query-client.ts'

// The page's policy forbids `new Function`, which zod would otherwise try.
z.config({ jitless: true })

startBackendLink()
startRefetching()
startColorScheme()
startLocation()

const root = document.getElementById('root')
if (root) createRoot(root).render(<App />)
