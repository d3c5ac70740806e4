/** Keeps a fault of one page from blanking the window. */
import { Component } from 'react'
import type { ReactNode } from 'react'
import { ErrorNote } from '#renderer/ui/States.tsx'

type Props = { readonly children: ReactNode }
type State = { readonly error: unknown; readonly hasFailed: boolean }

export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null, hasFailed: false }

  static getDerivedStateFromError(error: unknown): State {
    return { error, hasFailed: true }
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children
    return (
      <ErrorNote
        error={this.state.error}
        onRetry={() => this.setState({ error: null, hasFailed: false })}
      />
    )
  }
}
