/** Everything on it is plain HTML: notes are native popovers, places are links. A long text would be sent twice for nothing. */
export const csr = false;
