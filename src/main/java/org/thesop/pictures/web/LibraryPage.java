package org.thesop.pictures.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.thesop.people.SignedIn;
import org.thesop.pictures.Library;
import org.thesop.pictures.LibraryList;
import org.thesop.pictures.LibraryShelf;
import org.thesop.pictures.PictureRow;
import org.thesop.platform.AddressWords;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;

/** desk/pictures/pictures: the pictures that the newsroom has, to be found and shown again. */
@Named
@RequestScoped
public class LibraryPage {

    private static final int MOST = 48;
    private static final int LONGEST_WORDS = 200;

    /** Worth a look from time to time: how many there are stands beside them. */
    private static final List<LibraryList> COUNTED =
            List.of(LibraryList.UNDESCRIBED, LibraryList.ENDING, LibraryList.ENDED, LibraryList.WITHDRAWN);

    @Inject
    Library library;

    @Inject
    LibraryMoves moves;

    @Inject
    SignedIn signedIn;

    @Inject
    HttpServletRequest request;

    @Inject
    PaperZone zone;

    @Inject
    Messages messages;

    private Map<LibraryList, Long> counts = Map.of();
    private LibraryShelf shelf;

    public void open() {
        moves.open(() -> {
            shelf = library.shelf(getList(), getWords(), request.getParameter("after"), MOST, signedIn.person());
            counts = library.counts(COUNTED, signedIn.person());
        });
    }

    /** The one that is asked for; all where it is none. */
    public LibraryList getList() {
        return Stream.of(LibraryList.values())
                .filter(list -> list.name().equals(request.getParameter("list")))
                .findFirst()
                .orElse(LibraryList.ALL);
    }

    /** Those that can be chosen. */
    public List<LibraryList> getLists() {
        return Stream.of(LibraryList.values())
                .filter(list -> list != LibraryList.FREE)
                .toList();
    }

    /** How many there are in a list; null where nobody counts. */
    public Long count(LibraryList list) {
        return counts.getOrDefault(list, 0L) == 0 ? null : counts.get(list);
    }

    public String getWords() {
        var words =
                Optional.ofNullable(request.getParameter("words")).orElse("").strip();
        return words.substring(0, Math.min(words.length(), LONGEST_WORDS));
    }

    public List<PictureRow> getRows() {
        return shelf.rows();
    }

    /** Whether nothing was asked for: what is empty then is the library. */
    public boolean isWhole() {
        return getWords().isEmpty() && getList() == LibraryList.ALL && request.getParameter("after") == null;
    }

    /** The address of a list with the words that are looked for. */
    public String address(LibraryList list) {
        return address(list, null);
    }

    /** Where the list goes on; null where it ends. */
    public String getNext() {
        return shelf.next() == null ? null : address(getList(), shelf.next());
    }

    private String address(LibraryList list, String after) {
        var said = new LinkedHashMap<String, String>();
        said.put("list", list == LibraryList.ALL ? "" : list.name());
        said.put("words", getWords());
        said.put("after", after == null ? "" : after);
        var query = AddressWords.write(said);
        return "/desk/pictures/pictures" + (query.isEmpty() ? "" : "?" + query);
    }

    /** When its licence ends, or that it has; null where there is nothing to tell. */
    public String licence(PictureRow row) {
        if (row.ends() == null) {
            return null;
        }
        var day = zone.shortDay(zone.start(row.ends()));
        return messages.text(row.ended() ? "library.licence.ended" : "library.licence.ends", day);
    }
}
