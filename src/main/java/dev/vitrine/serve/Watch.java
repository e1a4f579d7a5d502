package dev.vitrine.serve;

import dev.vitrine.check.ChangedFiles;
import java.io.Closeable;

/** Tells what changes in some folders. */
interface Watch extends Closeable {
    /**
     * Waits for a change, and a moment longer for what belongs to it: a save is several changes to the file system.
     *
     * @return never without a path, unless anything may have changed
     */
    ChangedFiles next() throws InterruptedException;
}
