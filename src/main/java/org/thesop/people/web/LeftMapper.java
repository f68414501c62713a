package org.thesop.people.web;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.thesop.people.LeftException;

/** The REST interface is not open to whoever has left. */
@Provider
public class LeftMapper implements ExceptionMapper<LeftException> {

    @Override
    public Response toResponse(LeftException left) {
        return Response.status(Response.Status.FORBIDDEN).build();
    }
}
