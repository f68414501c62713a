package org.thesop.story;

/** Two stories cannot stand together as somebody asked. */
public class ClashException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Companions.Clash clash;

    public ClashException(Companions.Clash clash) {
        super(clash.name());
        this.clash = clash;
    }

    public Companions.Clash clash() {
        return clash;
    }
}
