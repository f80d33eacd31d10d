// Before the first paint of pages rendered by the server: the light a person chose on this device (src/lib/ui/theme.ts).
try {
  const theme = localStorage.getItem('tablee.theme');
  if (theme && theme !== 'auto') document.documentElement.dataset.theme = theme;
} catch {
  // No storage on this device: its own setting is right.
}
