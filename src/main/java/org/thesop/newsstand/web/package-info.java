/** How kept pages reach readers: on the thread that reads the request where they are ready, else by whoever prints them. */
package org.thesop.newsstand.web;
