/** Origin under which Chromium knows the application; host-resolver-rules lead it to the loopback server. */
export const pageOrigin = 'http://stemma.localhost';
