/** A suggested file name without what systems refuse in one: separators, reserved and control characters, dots at the ends. */
export const safeFileName = (name: string): string =>
  name
    .replaceAll(/[<>:"/\\|?*\p{Cc}]/gu, '-')
    .replaceAll(/^[.\s]+|[.\s]+$/g, '')
    .slice(0, 120) || 'Export';
