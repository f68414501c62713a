/**
 * The newsletter: who gets the paper by mail, what each asked for, and what goes out when.
 * It promises that nobody gets any without having confirmed the address, that nobody gets the same twice, that one press ends
 * it and leaves nothing of the subscriber, and that no withdrawn story is mailed. What is sent is decided here, some
 * subscribers at a time; the outbox of {@code notify} asks for it and sends it.
 */
package org.thesop.newsletter;
