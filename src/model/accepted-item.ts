/** An item of a review that somebody accepted as it is. */
export interface AcceptedItem {
  readonly item: string;
  readonly day: string;
  readonly author: string;
  readonly note?: string;
  readonly words?: string;
}
