package org.thesop.notify.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;
import java.util.List;
import org.jboss.logging.Logger;
import org.thesop.notify.Live;
import org.thesop.notify.Presence;
import org.thesop.notify.Rooms;
import org.thesop.notify.Topic;
import org.thesop.people.People;
import org.thesop.platform.web.SentId;
import org.thesop.story.UnknownEditionException;

/**
 * The channel of an open page: {@code /desk/live?page=..&edition=12}. It carries only which thing of which edition changed,
 * never the thing. A web socket and not server-sent events, because a browser has six connections to one host over
 * HTTP/1.1, and an editor has more tabs than that; behind the login, because it stands under the desks.
 */
@ServerEndpoint("/desk/live")
public class LiveEndpoint {

    private static final Logger LOG = Logger.getLogger(LiveEndpoint.class);
    private static final String END = "end";
    private static final int LONGEST_MESSAGE = 16;

    @Inject
    People people;

    @Inject
    Rooms rooms;

    @Inject
    Live live;

    @Inject
    Presence presence;

    @OnOpen
    public void open(Session session) throws IOException {
        session.setMaxTextMessageBufferSize(LONGEST_MESSAGE);
        var principal = session.getUserPrincipal();
        var person = principal == null
                ? null
                : people.withHandle(principal.getName())
                        .filter(each -> !each.isClosed())
                        .orElse(null);
        if (person == null) {
            session.close(new CloseReason(CloseCodes.VIOLATED_POLICY, "not for you"));
            return;
        }
        try {
            // Who has no part in the edition hears on its page what they hear on every page: their own notices.
            var asked = edition(session);
            var edition = asked != null && rooms.lets(person, asked) ? asked : null;
            session.getUserProperties().put(END, live.listen(new Channel(session), person.id(), edition));
        } catch (UnknownEditionException gone) {
            session.close(new CloseReason(CloseCodes.VIOLATED_POLICY, "unknown"));
        }
    }

    /** The page at the other end. */
    private record Channel(Session session) implements Live.Page {

        @Override
        public void wake(Topic topic, Long edition) {
            send(session, topic, edition);
        }

        @Override
        public void askAgain() {
            try {
                session.close(new CloseReason(CloseCodes.SERVICE_RESTART, "ask again"));
            } catch (IOException gone) {
                LOG.debugf("A page was gone before it was asked to come again: %s", gone.toString());
            }
        }
    }

    /** A page says something now and then, so that no proxy takes the silence for the end. */
    @OnMessage
    public void alive(String nothing) {
        LOG.tracef("A page is still there");
    }

    @OnClose
    public void close(Session session) {
        if (session.getUserProperties().get(END) instanceof Runnable end) {
            end.run();
            var edition = edition(session);
            var page = parameter(session, "page");
            if (edition != null && page != null) {
                presence.left(edition, page);
            }
        }
    }

    /** A browser that goes without a word is no trouble of ours. */
    @OnError
    public void broken(Session session, Throwable why) {
        LOG.debugf("A page's channel broke: %s", why.toString());
    }

    private static void send(Session session, Topic topic, Long edition) {
        var word = Json.createObjectBuilder().add("topic", topic.word());
        if (edition != null) {
            word.add("edition", edition);
        }
        if (session.isOpen()) {
            session.getAsyncRemote().sendText(word.build().toString());
        }
    }

    private static Long edition(Session session) {
        return SentId.of(parameter(session, "edition")).orElse(null);
    }

    private static String parameter(Session session, String name) {
        return session.getRequestParameterMap().getOrDefault(name, List.of()).stream()
                .findFirst()
                .orElse(null);
    }
}
