// The browser's own reader of codes, present in some browsers only and not yet in TypeScript's library.
// It may go when lib.dom names it.
export {};

declare global {
  interface BarcodeDetector {
    detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>;
  }
  interface Window {
    BarcodeDetector?: new (options: { formats: readonly string[] }) => BarcodeDetector;
  }
}
