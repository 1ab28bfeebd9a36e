/** A voice and its echo. */
export function Logo({ size = 36 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden focusable={false} style={{ flexShrink: 0 }}>
      <rect width="32" height="32" rx="9" fill="#0f5f63" />
      <g fill="none" stroke="#f3ede0" strokeWidth="2.3" strokeLinecap="round">
        <circle cx="10.4" cy="16" r="2.3" fill="#f3ede0" stroke="none" />
        <path d="M15 11.8a6 6 0 0 1 0 8.4" />
        <path d="M18.8 8.4a10.8 10.8 0 0 1 0 15.2" opacity=".8" />
        <path d="M22.6 5.2a15.3 15.3 0 0 1 0 21.6" opacity=".5" />
      </g>
    </svg>
  );
}
