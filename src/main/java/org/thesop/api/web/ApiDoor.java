package org.thesop.api.web;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import org.thesop.platform.web.Problem;
import org.thesop.platform.web.Problems;

/**
 * What holds for every answer of the API: whoever reads too fast waits, what no address knows to answer is refused, pages of
 * others may read what is public, and what goes wrong is told as a problem, whoever noticed it.
 */
@Provider
public class ApiDoor implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String FOR_EVERYBODY = "*";

    @Context
    ResourceInfo asked;

    @Inject
    HttpServletRequest request;

    @Inject
    ApiRates rates;

    @Inject
    Problems problems;

    @Inject
    Answers answers;

    @Override
    public void filter(ContainerRequestContext call) {
        var resource = asked.getResourceClass();
        if (resource == null || !resource.getPackageName().equals(getClass().getPackageName())) {
            return;
        }
        if (!isForPeople(resource)) {
            var wait = rates.reading(request.getRemoteAddr());
            if (!wait.isZero()) {
                call.abortWith(TokenBearer.tooMany(answers, wait));
                return;
            }
        }
        var known = asked.getResourceMethod().getAnnotation(Asks.class);
        var may = known == null ? Set.<String>of() : Set.of(known.value());
        call.getUriInfo().getQueryParameters().keySet().stream()
                .filter(name -> !may.contains(name))
                .findFirst()
                .ifPresent(name -> call.abortWith(answers.problem(400, "ODD", "api.odd.unknown", name)
                        .with("parameter", name)
                        .answer()));
    }

    private static boolean isForPeople(Class<?> resource) {
        return resource.isAnnotationPresent(ByToken.class);
    }

    @Override
    public void filter(ContainerRequestContext call, ContainerResponseContext answer) {
        if (!Problems.answersFor(request.getRequestURI())) {
            return;
        }
        var headers = answer.getHeaders();
        if (!isWork()) {
            headers.putSingle("Access-Control-Allow-Origin", FOR_EVERYBODY);
            headers.putSingle("Access-Control-Expose-Headers", "ETag, Link, Retry-After, X-Request-Id");
            if (call.getMethod().equals("OPTIONS")) {
                headers.putSingle("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS");
                headers.putSingle("Access-Control-Allow-Headers", "If-None-Match");
                headers.putSingle("Access-Control-Max-Age", "86400");
            }
        }
        if (answer.getStatus() >= 400) {
            headers.putSingle("Cache-Control", "no-store");
            if (!MediaType.valueOf(Problem.TYPE).isCompatible(answer.getMediaType())) {
                answer.setEntity(told(answer).content(), null, MediaType.valueOf(Problem.TYPE));
            }
        }
    }

    /** By its address: of one that leads nowhere there is no resource to ask. */
    private boolean isWork() {
        return String.valueOf(request.getPathInfo()).startsWith("/v1/desk");
    }

    /** What somebody else found wrong, in their words where they have any. */
    private Problem told(ContainerResponseContext answer) {
        return answer.getEntity() instanceof JsonObject said && said.containsKey("message")
                ? Problem.of(answer.getStatus(), said.getString("message"))
                : problems.of(answer.getStatus());
    }
}
