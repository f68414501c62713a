/**
 * The files that put the newsroom on a server: images, compose files, what they tell the app. There is no container engine
 * in the build, so these tests read the files. They promise that a file is well formed, gives no secret away, opens no door
 * by mistake and names what exists; whether the containers run is left to the one who starts them.
 */
package org.thesop.deployment;
