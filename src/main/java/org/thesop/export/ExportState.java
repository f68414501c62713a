package org.thesop.export;

/** How far an export is. */
public enum ExportState {
    WAITING,
    RUNNING,
    READY,
    /** A newer one has taken its place, or its time was over: its file is gone. */
    REPLACED,
    FAILED
}
