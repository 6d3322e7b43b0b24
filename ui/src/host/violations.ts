declare global {
  interface Window {
    /** Breaches of the content security policy since the window opened. */
    __cspViolations: string[];
  }
}

window.__cspViolations = [];
document.addEventListener('securitypolicyviolation', (event) => {
  window.__cspViolations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile ?? ''}:${String(event.lineNumber)}`);
});

export {};
