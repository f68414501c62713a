package org.thesop.api.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the query of an address may say: {@link Parameters} reads it, {@link ApiDoor} refuses whatever else is there, and the
 * document at {@code /openapi} names the same.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Asks {

    String[] value();
}
