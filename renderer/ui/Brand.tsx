/** The sign of the app: a short number line with one point marked above it. */
export function Brand() {
  return (
    <svg width="20" height="16" viewBox="0 0 20 16" aria-hidden="true">
      <path
        d="M1 11h18M3.5 8.5v5M8 8.5v5M12.5 8.5v5M17 8.5v5"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        fill="none"
      />
      <circle cx="12.5" cy="3.6" r="2.6" fill="currentColor" />
    </svg>
  )
}
