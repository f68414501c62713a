/**
 * Others' machines that are told of what happens here: webhooks hear of it, partners get the stories. It listens to what
 * editions do and puts deliveries on their way; how they go out, and what comes of it, is left to {@code deliveries}, what a
 * story is in the words of a standard to {@code syndication}.
 */
package org.thesop.partners;
