/** What a browser says where there was no signal, or a request was ended on purpose. */
export const noSignal = /ERR_INTERNET_DISCONNECTED|ERR_NETWORK_CHANGED|ERR_FAILED|ERR_CONNECTION_RESET|FetchEvent|Failed to fetch/;

/** Takes away what the test brought about itself, by the browser's own words for it; the content security policy is never among it. */
export function forgive(complaints: string[], brought: RegExp = noSignal): void {
  complaints.splice(0, complaints.length, ...complaints.filter((one) => !brought.test(one) || /Content Security Policy|Trusted/i.test(one)));
}
