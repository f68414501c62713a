package org.thesop.platform.web;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.util.Optional;

/** A page to which somebody sends a file, looks at what is in it, and stores that: it keeps the file between the two. */
public abstract class FilePage implements Serializable {

    private static final long serialVersionUID = 1L;

    private transient Part file;
    private byte[] bytes;
    private String fileName;
    private String refusal;

    /**
     * Keeps the file that was sent, instead of the one before.
     *
     * @param most of its bytes; what follows is left out
     * @return false when none was chosen
     */
    protected boolean take(int most) throws IOException {
        forget();
        if (file == null
                || file.getSubmittedFileName() == null
                || file.getSubmittedFileName().isBlank()) {
            return false;
        }
        try (var sent = file.getInputStream()) {
            bytes = sent.readNBytes(most);
        }
        fileName = file.getSubmittedFileName();
        return true;
    }

    /** Keeps of it only why it cannot be read, in words. */
    protected void refuse(String why) {
        bytes = null;
        refusal = why;
    }

    /** Forgets the file. */
    public void forget() {
        bytes = null;
        refusal = null;
    }

    /** What is kept; empty while there is nothing, or nothing that can be read. */
    protected Optional<byte[]> kept() {
        return Optional.ofNullable(bytes);
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public String getFileName() {
        return fileName;
    }

    /** Why the file cannot be read, in words; null when it can. */
    public String getRefusal() {
        return refusal;
    }
}
