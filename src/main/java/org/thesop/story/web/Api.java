package org.thesop.story.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The paper's REST interface. */
@ApplicationPath("/api")
public class Api extends Application {}
