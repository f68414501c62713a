package org.thesop.deliveries;

/** What has become of a delivery. */
public enum DeliveryState {
    /** Not tried yet, being tried, or to be tried again. */
    WAITING,
    DELIVERED,
    /** Tried as often as we try; somebody can send it again. */
    GIVEN_UP,
    /** Something newer about the same story took its place before it had arrived. */
    OVERTAKEN
}
